"""Each outcome of a test, told in full."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Outcomes(unittest.TestCase):
    def setUp(self):
        self.one = 1

    def test_error(self):
        """Has a description.

        Of which the first line is shown."""
        1 / 0

    def test_expected_failure(self):
        self.fail('as expected')
    test_expected_failure = unittest.expectedFailure(test_expected_failure)

    def test_failure(self):
        self.assertEqual(2, self.one)

    @unittest.skip('not today')
    def test_skipped(self):
        raise AssertionError

    def test_skipped_inside(self):
        self.skipTest('not here')

    def test_success(self):
        self.assertEqual(1, self.one)

    @unittest.expectedFailure
    def test_unexpected_success(self):
        pass


unittest.main(verbosity=2)
