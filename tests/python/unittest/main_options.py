import io
import re
import sys
import unittest


class First(unittest.TestCase):
    def test_good(self):
        print('printed')

    def test_bad(self):
        print('printed by the bad one')
        self.assertEqual(1, 2)


class Second(unittest.TestCase):
    def test_good(self):
        pass

    @unittest.skip('not now')
    def test_skipped(self):
        pass


def run(*arguments, **options):
    print('$', *arguments)
    stderr, sys.stderr = sys.stderr, io.StringIO()
    try:
        program = unittest.main(argv=['prog', *arguments], exit=False, **options)
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = stderr
    print(re.sub(r'(\d+\.\d+s|File ".*", line \d+)', '...', text))
    print(program.result, program.verbosity, program.failfast, program.catchbreak, program.buffer, program.testNamePatterns)


run()
run('-v')
run('-q', '-f')
run('-b', 'First')
run('-k', 'good', '-v')
run('-k', '*First*', '-k', 'skip')
run('Second', 'First.test_good', '-v')
run('-c', 'Second')
run('--locals', 'First.test_bad')
run(defaultTest='Second')
run('-v', defaultTest=['Second.test_good', 'First.test_good'])
run('Missing')
