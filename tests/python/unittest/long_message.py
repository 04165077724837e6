"""Custom messages, longMessage, failureException."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Failure(Exception):
    pass


class Short(unittest.TestCase):
    longMessage = False

    def test_own(self):
        self.assertEqual(1, 2, 'mine')

    def test_standard(self):
        self.assertEqual(1, 2)


class Long(unittest.TestCase):
    def test_own(self):
        self.assertEqual(1, 2, 'mine')

    def test_no_text(self):
        self.assertEqual(1, 2, ['mine', 3])


class Own(unittest.TestCase):
    failureException = Failure

    def test_fails(self):
        self.assertIn(1, [])

    def test_is_an_error(self):
        raise AssertionError('plain')


unittest.main()
