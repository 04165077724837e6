import argparse
import os

os.environ['COLUMNS'] = '50'
parser = argparse.ArgumentParser(prog='wrap', add_help=False)
for name in ('alpha', 'beta', 'gamma', 'delta', 'epsilon'):
    parser.add_argument('--' + name, required=name == 'beta')
exclusive = parser.add_mutually_exclusive_group(required=True)
exclusive.add_argument('-x', action='store_true')
exclusive.add_argument('-y', metavar='WHY')
exclusive.add_argument('-z', help=argparse.SUPPRESS)
other = parser.add_mutually_exclusive_group()
other.add_argument('--up', action='store_true')
other.add_argument('where', nargs='?')
parser.add_argument('files', nargs='+')
parser.print_usage()
small = argparse.ArgumentParser(prog='s')
group = small.add_mutually_exclusive_group()
group.add_argument('-a', action='store_true')
group.add_argument('-b', action='store_true')
small.print_usage()
lonely = argparse.ArgumentParser(prog='l', add_help=False)
lonely.add_mutually_exclusive_group(required=True).add_argument('-q')
lonely.print_usage()
