"""The order of the fixtures of methods, classes and the module, and of cleanups."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


def setUpModule():
    print('setUpModule')
    unittest.addModuleCleanup(print, 'module cleanup')


def tearDownModule():
    print('tearDownModule')


class First(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass', cls.__name__)
        cls.addClassCleanup(print, 'class cleanup', cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass', cls.__name__)

    def setUp(self):
        print('  setUp', self.id())
        self.addCleanup(print, '  cleanup 1')
        self.addCleanup(print, '  cleanup', 2, sep=' number ')

    def tearDown(self):
        print('  tearDown')

    def test_one(self):
        print('  test_one')

    def test_two(self):
        print('  test_two')
        self.addCleanup(print, '  cleanup of the test')
        self.fail('two')


class Second(First):
    def setUp(self):
        print('  setUp fails')
        self.addCleanup(print, '  cleanup all the same')
        raise ValueError('setUp')

    def test_one(self):
        print('never')


unittest.main()
