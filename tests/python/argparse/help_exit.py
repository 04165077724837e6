import argparse
import os

os.environ['COLUMNS'] = '80'
parser = argparse.ArgumentParser(prog='prog')
parser.add_argument('--version', action='version', version='%(prog)s 2.1')
try:
    parser.parse_args(['--version'])
except SystemExit as error:
    print('code', error.code)
parser.parse_args(['-h'])
