import io
import sys
import unittest


class Silent(unittest.TextTestRunner):
    def __init__(self, **options):
        super().__init__(io.StringIO(), **options)


class Case(unittest.TestCase):
    def test_one(self):
        print('one')
        self.fail('no')

    def test_two(self):
        print('not run')


sys.argv[1:] = ['-f', 'Case.test_one', 'Case.test_two']
unittest.main(testRunner=Silent)
