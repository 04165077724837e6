"""Tests found by class, module and name."""

import unittest


class One(unittest.TestCase):
    def test_b(self):
        pass

    def test_a(self):
        pass

    def check_c(self):
        pass


class Two(unittest.TestCase):
    def runTest(self):
        pass


def make():
    return One('test_a')


def broken():
    return 3


def ids(suite):
    return [test.id() if isinstance(test, unittest.TestCase) else ids(test) for test in suite]


loader = unittest.TestLoader()
module = __import__('__main__')
print(loader.getTestCaseNames(One), ids(loader.loadTestsFromModule(module)))
for name in ('One', 'One.test_b', 'Two', 'make'):
    print(name, ids(loader.loadTestsFromName(name, module)))
print(ids(loader.loadTestsFromNames(['One.test_a', 'Two'], module)))
for name in ('broken', '__name__'):
    try:
        loader.loadTestsFromName(name, module)
    except TypeError as error:
        print(str(error).split(' at ')[0].split(' 0x')[0])
missing = loader.loadTestsFromName('Three', module)
print(ids(missing), loader.errors[0].splitlines()[-1])
loader.testMethodPrefix = 'check'
print(loader.getTestCaseNames(One))
loader.testMethodPrefix = 'test'
loader.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b)
print(loader.getTestCaseNames(One))
loader.testNamePatterns = ['*test_a']
print(loader.getTestCaseNames(One))
try:
    loader.loadTestsFromTestCase(unittest.TestSuite)
except TypeError as error:
    print(error)


def load_tests(loader, tests, pattern):
    print('load_tests', tests.countTestCases(), pattern)
    return unittest.TestSuite([One('test_a')])


print(ids(unittest.defaultTestLoader.loadTestsFromModule(module, pattern='p')))
