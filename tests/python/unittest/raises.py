"""assertRaises and assertRaisesRegex, as function and as context."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


def refuse(value, *, kind=ValueError):
    raise kind(f'not {value}')


class Raises(unittest.TestCase):
    def test_context(self):
        with self.assertRaises(ValueError) as caught:
            refuse(3)
        print(repr(caught.exception), caught.exception.__traceback__, caught.expected)

    def test_function(self):
        print(self.assertRaises(KeyError, refuse, 4, kind=KeyError))
        self.assertRaises((KeyError, ValueError), refuse, 5)

    def test_subclass(self):
        with self.assertRaises(LookupError):
            {}['key']

    def test_not_raised(self):
        with self.assertRaises(ValueError):
            pass

    def test_not_raised_of_several(self):
        with self.assertRaises((ValueError, KeyError)):
            pass

    def test_not_raised_by(self):
        self.assertRaises(ValueError, len, [])

    def test_message(self):
        with self.assertRaises(ValueError, msg='it should'):
            pass

    def test_another(self):
        with self.assertRaises(KeyError):
            refuse(6)

    def test_no_type(self):
        self.assertRaises('ValueError', refuse, 7)

    def test_wrong_keyword(self):
        with self.assertRaises(ValueError, message='x'):
            pass

    def test_nested(self):
        with self.assertRaises(AssertionError) as caught:
            with self.assertRaises(OSError):
                pass
        print(caught.exception)


unittest.main(verbosity=2)
