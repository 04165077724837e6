"""The run stops at the first failure."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Case(unittest.TestCase):
    def test_a(self):
        pass

    def test_b(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertEqual(number, 0)

    def test_c(self):
        print('never')


unittest.main(failfast=True)
