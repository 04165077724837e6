import sys
import unittest


class Case(unittest.TestCase):
    def test_one(self):
        self.fail('no')

    def test_two(self):
        pass


sys.argv[1:] = ['-f', 'Case.test_one', 'Case.test_two']
unittest.main()
