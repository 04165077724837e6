"""Long differences are left out unless they are wanted; types may have comparisons of their own."""

import unittest


class Case(unittest.TestCase):
    def compare(self, first, second):
        try:
            self.assertEqual(first, second)
        except AssertionError as error:
            print(error)

    def test_omitted(self):
        self.compare(['x' * 300], ['y' * 300])

    def test_shown(self):
        self.maxDiff = None
        self.compare(['x' * 100, 'a' * 300], ['y' * 100, 'a' * 300])

    def test_own_comparison(self):
        def compare(first, second, msg=None):
            if abs(first - second) > 1:
                raise self.failureException(f'{first} is far from {second}: {msg}')
        self.addTypeEqualityFunc(int, compare)
        self.compare(1, 2)
        self.compare(1, 5)
        self.compare(1, 5.5)


result = unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(unittest.TestResult())
print(result)
