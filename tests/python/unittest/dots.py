"""Verbosity 1: a character for each test."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Dots(unittest.TestCase):
    def test_a_good(self):
        pass

    def test_b_bad(self):
        self.fail()

    def test_c_error(self):
        {}['key']

    def test_d_skipped(self):
        raise unittest.SkipTest('no reason')

    @unittest.expectedFailure
    def test_e_expected(self):
        self.assertIs(None, 1)

    @unittest.expectedFailure
    def test_f_unexpected(self):
        pass

    def test_g_subtests(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)


unittest.main()
