import os
import sys
import unittest

os.environ['COLUMNS'] = '80'


class Case(unittest.TestCase):
    def test_one(self):
        pass


sys.stderr = sys.stdout
for arguments in (['-h'], ['--unknown'], ['--durations', 'x']):
    print('$', *arguments)
    try:
        unittest.main(argv=['prog', *arguments])
    except SystemExit as error:
        print('exit', error.code)
try:
    unittest.main(module=None, argv=['prog', '-h'])
except SystemExit as error:
    print('exit', error.code)
