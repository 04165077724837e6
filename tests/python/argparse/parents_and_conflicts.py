import argparse
import os

os.environ['COLUMNS'] = '80'
base = argparse.ArgumentParser(add_help=False)
base.add_argument('--base', type=int, default=3)
base.add_argument_group('extra').add_argument('--extra')
exclusive = base.add_mutually_exclusive_group()
exclusive.add_argument('-a', action='store_true')
exclusive.add_argument('-b', action='store_true')
base.set_defaults(kind='derived')
parser = argparse.ArgumentParser(prog='p', parents=[base])
parser.add_argument('own')
parser.print_help()
print(parser.parse_args(['x', '-a', '--base', '5']))
try:
    parser.add_argument('--base', '-a')
except argparse.ArgumentError as error:
    print(error)
resolving = argparse.ArgumentParser(prog='r', conflict_handler='resolve', add_help=False)
resolving.add_argument('-f', '--foo', help='old foo')
resolving.add_argument('--foo', help='new foo')
resolving.print_help()
for wrong in (lambda: parser.add_argument('x', action='unknown'), lambda: parser.add_argument('x', type='int'),
              lambda: parser.add_argument('x', required=True), lambda: parser.add_argument('y', dest='z'),
              lambda: parser.add_argument('-s', nargs=0), lambda: parser.add_argument('-s', nargs=2, metavar=('A',)),
              lambda: parser.add_argument('-s', const=3), lambda: parser.add_argument('--'),
              lambda: parser.add_argument('-x', 'y'), lambda: parser.add_argument('-x', action='store_true', type=int),
              lambda: parser.add_mutually_exclusive_group().add_argument('pos'),
              lambda: argparse.ArgumentParser(conflict_handler='what'),
              lambda: parser.add_argument('-t', type=argparse.FileType),
              lambda: argparse.ArgumentParser(parents=[3])):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
