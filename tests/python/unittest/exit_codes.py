"""main() and its exit: nothing found is no success."""

import time
import unittest

# The time that a run takes is shown, and not always the same.
time.perf_counter = lambda: 0.0


class Empty(unittest.TestCase):
    def helper(self):
        pass


for module in (None, '__main__'):
    program = unittest.main(module='__main__', argv=['program'], exit=False)
    print(program.result, program.result.wasSuccessful())
unittest.main()
