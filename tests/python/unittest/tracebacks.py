"""What a failure shows: causes, contexts, helpers of the program, several levels."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Base(unittest.TestCase):
    def assertEven(self, number):
        self.assertEqual(number % 2, 0, f'{number} is odd')


class Tracebacks(Base):
    def test_helper(self):
        self.assertEven(3)

    def test_local_function(self):
        def check(value):
            self.assertGreater(value, 10)
        for value in (11, 9):
            check(value)

    def test_cause(self):
        try:
            int('x')
        except ValueError as error:
            raise RuntimeError('outer') from error

    def test_context(self):
        try:
            self.assertTrue(False)
        finally:
            {}['k']

    def test_failure_while_handling(self):
        try:
            1 / 0
        except ZeroDivisionError:
            self.assertEqual(1, 2)

    def test_group(self):
        raise ExceptionGroup('several', [ValueError(1), TypeError(2)])

    def test_notes(self):
        error = ValueError('noted')
        error.add_note('a note')
        raise error

    def test_suggestion(self):
        self.assertEquals(1, 1)


unittest.main()
