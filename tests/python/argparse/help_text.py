import argparse
import os

os.environ['COLUMNS'] = '80'
parser = argparse.ArgumentParser(
    prog='tool', description='A tool that does many things, %(prog)s it is called, and this description is long enough '
    'to be filled.', epilog='That   is\nall.')
parser.add_argument('source', help='where to read from')
parser.add_argument('targets', nargs='*', help='where to write, %(type)s, of %(prog)s', type=str)
parser.add_argument('-o', '--output', metavar='FILE', help='the file to write (default: %(default)s)', default='out.txt')
parser.add_argument('-c', '--count', type=int, choices=[1, 2, 3], help='how many of %(choices)s')
parser.add_argument('--very-long-option-name', nargs=2, metavar=('FIRST', 'SECOND'),
                    help='an option whose help stands below it because its name is as long as that')
parser.add_argument('--secret', help=argparse.SUPPRESS)
parser.add_argument('--plain', action='store_true')
parser.add_argument('--switch', action=argparse.BooleanOptionalAction, help='switches', default=True)
parser.add_argument('--required', required=True, nargs='+')
parser.add_argument('--version', action='version', version='%(prog)s 1.0')
group = parser.add_argument_group('network', 'What it takes to connect.')
group.add_argument('--host')
group.add_argument('--port', type=int, nargs='?', help='100%% of the port')
parser.print_usage()
parser.print_help()
print(argparse.ArgumentParser(prog='x').format_usage(), end='')
print(argparse.ArgumentParser(prog='x', usage='%(prog)s [stuff]', add_help=False).format_help(), end='')
