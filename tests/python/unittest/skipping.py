"""Ways to skip, and the reasons that are shown."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Some(unittest.TestCase):
    @unittest.skipIf(True, 'it is so')
    def test_if(self):
        pass

    @unittest.skipIf(False, 'it is not so')
    def test_if_not(self):
        pass

    @unittest.skipUnless(False, 'it is not so')
    def test_unless(self):
        pass

    @unittest.skip
    def test_without_reason(self):
        pass

    def test_in_subtest(self):
        for number in range(3):
            with self.subTest(number=number):
                if number == 1:
                    self.skipTest('one')

    def setUp(self):
        if self._testMethodName == 'test_set_up':
            self.skipTest('in setUp')

    def test_set_up(self):
        pass


@unittest.skip('the class')
class All(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('never')

    def test_one(self):
        pass

    def test_two(self):
        pass


@unittest.skipUnless(True, 'kept')
class Kept(unittest.TestCase):
    def test_it(self):
        pass


unittest.main(verbosity=2)
