"""The messages of the simple assert methods."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Messages(unittest.TestCase):
    def runTest(self):
        for name, *args in CASES:
            try:
                getattr(self, name)(*args)
            except AssertionError as error:
                print(f'{name}{tuple(args)}: {error}')
            else:
                print(f'{name}{tuple(args)}')


CASES = [
    ('assertTrue', 0), ('assertTrue', 1), ('assertFalse', [1]), ('assertFalse', ''), ('assertIs', 1, '1'),
    ('assertIs', None, None), ('assertIsNot', None, None), ('assertIsNone', 0), ('assertIsNone', None),
    ('assertIsNotNone', None), ('assertIsNotNone', 0), ('assertIn', 1, [2, 3]), ('assertIn', 'a', 'abc'),
    ('assertNotIn', 'a', 'abc'), ('assertNotIn', 1, {}), ('assertIsInstance', 1, str), ('assertIsInstance', 1, int),
    ('assertIsInstance', 1, (str, bytes)), ('assertNotIsInstance', True, int), ('assertNotIsInstance', 1, str),
    ('assertLess', 2, 1), ('assertLess', 1, 1), ('assertLessEqual', 2, 1), ('assertLessEqual', 1, 1),
    ('assertGreater', 1, 2), ('assertGreaterEqual', 1, 2), ('assertGreaterEqual', 2, 2), ('assertEqual', 1, 2),
    ('assertEqual', 1, 1.0), ('assertEqual', 'a', 1), ('assertEqual', 1, 2, 'as I said'), ('assertNotEqual', 1, 1),
    ('assertNotEqual', 'a', 'a', 'message'), ('assertAlmostEqual', 1.0, 1.00000001), ('assertAlmostEqual', 1.0, 1.1),
    ('assertAlmostEqual', 1.0, 1.1, 1), ('assertAlmostEqual', 1.0, 1.04, 1), ('assertAlmostEqual', 5, 7, None, 'far', 1),
    ('assertAlmostEqual', 5, 7, None, None, 2), ('assertNotAlmostEqual', 1.0, 1.00000001),
    ('assertNotAlmostEqual', 1.0, 1.1), ('assertNotAlmostEqual', 5, 6, None, None, 2), ('fail',), ('fail', 'for me'),
]

unittest.main()
