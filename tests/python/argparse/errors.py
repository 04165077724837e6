import argparse
import sys


def run(line, build):
    parser = argparse.ArgumentParser(prog='prog')
    build(parser)
    try:
        print(parser.parse_args(line.split()))
    except SystemExit as error:
        print('exit', error.code)


def build(parser):
    parser.add_argument('number', type=int)
    parser.add_argument('--choice', choices=['red', 'green'])
    parser.add_argument('--pair', nargs=2)
    parser.add_argument('--flag', action='store_true')
    parser.add_argument('--flight')
    parser.add_argument('-q', action='store_true')
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--up', action='store_true')
    group.add_argument('--down', action='store_true')


sys.stderr = sys.stdout
for line in ('', 'x', '1 2 3', '1 --choice blue', '1 --choice', '1 --pair a', '1 --fl', '1 --flag=3', '1 -qz', '1 -q=3',
             '1 --up --down', '1 --unknown', '1 --unknown=3 -u x', '1 --ch red', '1 -qq'):
    print('$', line)
    run(line, build)


def typed(text):
    raise argparse.ArgumentTypeError(f'no {text} here')


run('a', lambda parser: parser.add_argument('x', type=typed, metavar='EX'))
run('a', lambda parser: parser.add_argument('x', type=lambda text: 1 / len(text[1:]) if text[1:] else int(text)))
run('', lambda parser: parser.add_mutually_exclusive_group(required=True).add_argument('--only'))
