"""Verbosity 0: only what went wrong."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Quiet(unittest.TestCase):
    def test_good(self):
        pass

    def test_bad(self):
        self.assertTrue(0, 'zero is no truth')


unittest.main(verbosity=0)
