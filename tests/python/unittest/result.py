"""A result of one's own, and what is told to it."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Log(unittest.TestResult):
    def startTestRun(self):
        print('startTestRun')

    def stopTestRun(self):
        print('stopTestRun')

    def startTest(self, test):
        super().startTest(test)
        print('startTest', test._testMethodName)

    def stopTest(self, test):
        super().stopTest(test)
        print('stopTest', self.testsRun)

    def addSuccess(self, test):
        print('addSuccess')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print('addFailure', err[0].__name__, err[1])

    def addError(self, test, err):
        super().addError(test, err)
        print('addError', err[0].__name__, err[1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print('addSkip', reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        print('addSubTest', subtest.id(), dict(subtest.params), err and err[0].__name__)

    def addDuration(self, test, elapsed):
        print('addDuration', elapsed)


class Case(unittest.TestCase):
    def test_a(self):
        pass

    def test_b(self):
        self.fail('b')

    def test_c(self):
        with self.subTest(n=1):
            pass
        with self.subTest(n=2):
            [][1]

    def test_d(self):
        self.skipTest('d')

    def test_e(self):
        raise KeyError('e')


result = Log()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
print(result, result.wasSuccessful(), len(result.failures), len(result.errors), result.skipped[0][1])
print(result.failures[0][0], result.errors[0][0])
print(result.failures[0][1].splitlines()[-1])
result.stop()
print(result.shouldStop)
single = Case('test_a').run()
print(single, single.wasSuccessful())
