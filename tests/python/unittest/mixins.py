"""Tests in a mixin that is no test case, for several classes of what is tested."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class SequenceTests:
    def make(self, items):
        return self.kind(items)

    def test_length(self):
        self.assertEqual(len(self.make('abc')), 3)

    def test_item(self):
        self.assertEqual(self.make('abc')[1], 'b')

    def test_not_hashable(self):
        self.assertRaises(TypeError, hash, self.make('abc'))


class Loud:
    def setUp(self):
        super().setUp()
        print('set up', self.kind.__name__)


class ListTests(SequenceTests, unittest.TestCase):
    kind = list


class TupleTests(Loud, SequenceTests, unittest.TestCase):
    kind = tuple

    def test_length(self):
        super().test_length()
        print('in the class')


del Loud
unittest.main(verbosity=2)
