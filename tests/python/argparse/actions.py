import argparse

parser = argparse.ArgumentParser(prog='demo')
parser.add_argument('--name', default='nobody')
parser.add_argument('-n', '--number', type=int, default='7')
parser.add_argument('-v', '--verbose', action='count', default=0)
parser.add_argument('--flag', action='store_true')
parser.add_argument('--no-cache', dest='cache', action='store_false')
parser.add_argument('-I', action='append', metavar='DIR')
parser.add_argument('--one', dest='consts', action='append_const', const=1)
parser.add_argument('--two', dest='consts', action='append_const', const=2)
parser.add_argument('--more', action='extend', nargs='+', type=float)
parser.add_argument('--const', action='store_const', const=42)
parser.add_argument('--color', action=argparse.BooleanOptionalAction)
parser.add_argument('--level', nargs='?', const='high', default='low')

for line in ('', '--name x -n 3', '-vvv --flag', '--no-cache -Ia -I b -I=c', '--one --two --one', '--more 1 2 --more 3',
             '--const --no-color', '--color --level', '--level mid -vn5', '-n=5', '--num 4 --na=y'):
    print(repr(line), parser.parse_args(line.split()))
print(parser)
print(parser.get_default('name'), parser.get_default('nothing'))
