"""Fixtures of classes that fail, and tests that do not run then."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class SetUpFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, 'cleanup of the class')
        raise RuntimeError('no class')

    @classmethod
    def tearDownClass(cls):
        print('never')

    def test_never(self):
        print('never')


class TearDownFails(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        raise RuntimeError('no end')

    def test_runs(self):
        print('runs')

    def tearDown(self):
        raise KeyError('tearDown')


class CleanupFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(lambda: 1 / 0)

    def test_cleanups(self):
        self.addCleanup(lambda: int('one'))
        self.addCleanup(lambda: int('two'))


class Skipped(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest('the whole class')

    def test_never(self):
        print('never')


unittest.main(verbosity=2)
