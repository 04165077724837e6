"""What tests and suites say of themselves."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Case(unittest.TestCase):
    def test_it(self):
        """
        First line.
        Second line.
        """

    def test_other(self):
        pass

    class Inner(unittest.TestCase):
        def runTest(self):
            pass


def function():
    """Of the function."""


case = Case('test_it')
print(case, repr(case), case.id(), case.shortDescription(), case.countTestCases())
print(Case('test_other').shortDescription(), Case('test_other') == case, case == Case('test_it'), len({case, Case('test_it')}))
print(Case.Inner(), repr(Case.Inner()), Case.Inner().id())
print(Case(), repr(Case()))
try:
    Case('test_none')
except ValueError as error:
    print(error)
wrapped = unittest.FunctionTestCase(function, description=None)
print(wrapped, wrapped.id(), wrapped.shortDescription())
print(unittest.FunctionTestCase(function, description='given').shortDescription())
suite = unittest.TestSuite([case, Case('test_other')])
print(suite, suite.countTestCases(), list(suite) == [case, Case('test_other')])
print(unittest.TestSuite([suite, case]).countTestCases(), suite == unittest.TestSuite(suite))
for wrong in (3, Case, 'text'):
    try:
        suite.addTest(wrong)
    except TypeError as error:
        print(error)
try:
    suite.addTests('text')
except TypeError as error:
    print(error)
print(unittest.TestResult(), unittest.TestCase, unittest.SkipTest)
