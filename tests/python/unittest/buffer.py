"""Output of tests is held back, and shown for those that fail."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


import sys


class Case(unittest.TestCase):
    def test_good(self):
        print('never seen')

    def test_bad(self):
        print('seen on stdout')
        print('seen on stderr', file=sys.stderr)
        self.fail('bad')

    @classmethod
    def setUpClass(cls):
        print('set up quietly')


unittest.main(buffer=True)
