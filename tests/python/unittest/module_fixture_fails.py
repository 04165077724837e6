"""A module whose setUpModule fails."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


def setUpModule():
    unittest.addModuleCleanup(print, 'cleanup of the module')
    raise OSError('no module')


def tearDownModule():
    print('never')


class Never(unittest.TestCase):
    def test_never(self):
        print('never')


unittest.main()
