import argparse
import os
import sys

os.environ['COLUMNS'] = '80'
sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog='git')
parser.add_argument('-C', dest='folder', default='.')
commands = parser.add_subparsers(dest='command', title='commands', description='What it can do.', metavar='COMMAND',
                                 required=True)
clone = commands.add_parser('clone', aliases=['cl'], help='copy a repository', description='Copies.')
clone.add_argument('url')
clone.add_argument('--depth', type=int)
clone.set_defaults(run=len)
commit = commands.add_parser('commit', help='record changes')
commit.add_argument('-m', dest='message', required=True)
commands.add_parser('old', deprecated=True)
nested = commands.add_parser('remote').add_subparsers(dest='action')
nested.add_parser('add').add_argument('name')
for line in ('clone u --depth 3', '-C x cl u', 'commit -m hi', 'remote add origin', 'remote', 'old', 'commit', 'push', '',
             'clone u extra --more', 'remote add', '-h', 'clone -h', 'remote add -h'):
    print('$', line)
    try:
        print(parser.parse_args(line.split()))
    except SystemExit as error:
        print('exit', error.code)
print(commands.choices.keys())
try:
    commands.add_parser('clone')
except argparse.ArgumentError as error:
    print(error)
try:
    parser.add_subparsers()
except argparse.ArgumentError as error:
    print(error)
