import io
import os
import signal
import unittest

original = signal.getsignal(signal.SIGINT)
unittest.installHandler()
print(signal.getsignal(signal.SIGINT) is not original)
result = unittest.TestResult()
unittest.registerResult(result)
os.kill(os.getpid(), signal.SIGINT)
print(result.shouldStop)
try:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(100000):
        pass
except KeyboardInterrupt:
    print('second')
print(unittest.removeResult(result), unittest.removeResult(result))
unittest.removeHandler()
print(signal.getsignal(signal.SIGINT) is original)


class Case(unittest.TestCase):
    def test_a(self):
        os.kill(os.getpid(), signal.SIGINT)

    def test_b(self):
        print('not run')


stream = io.StringIO()
program = unittest.main(argv=['prog', '-c'], exit=False,
                        testRunner=lambda **options: unittest.TextTestRunner(stream, **options))
print(program.result.testsRun, program.result.shouldStop)


@unittest.removeHandler
def without():
    print(signal.getsignal(signal.SIGINT) is original)


unittest.installHandler()
without()
print(signal.getsignal(signal.SIGINT) is original)
