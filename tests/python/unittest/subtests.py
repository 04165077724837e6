"""Subtests: descriptions, nesting, errors, what comes after them."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Subtests(unittest.TestCase):
    def test_kinds(self):
        """Has subtests."""
        with self.subTest('with a message'):
            self.fail('message')
        with self.subTest('both', number=1, text='t'):
            1 / 0
        with self.subTest():
            self.assertTrue([])
        with self.subTest(outer=1):
            with self.subTest('inner', outer=2, inner=3):
                self.assertIsNone(0)
        print('after them')
        self.fail('the test itself')

    def test_all_good(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertLess(number, 3)

    def test_loop(self):
        for number in range(4):
            with self.subTest(number=number):
                self.assertEqual(number % 2, 0)

    @unittest.expectedFailure
    def test_expected(self):
        with self.subTest(number=1):
            self.fail()
        print('never')


unittest.main(verbosity=2)
