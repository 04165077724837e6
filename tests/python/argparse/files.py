import argparse
import os
import sys
import tempfile

sys.stderr = sys.stdout
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open('args.txt', 'w') as file:
        file.write('-f\nbar\n3')
    parser = argparse.ArgumentParser(prog='p', fromfile_prefix_chars='@')
    parser.add_argument('-f')
    parser.add_argument('n', type=int, nargs='?')
    parser.add_argument('-i', type=argparse.FileType('r'))
    print(parser.parse_args(['-f', 'foo', '@args.txt']))
    values = parser.parse_args(['-i', 'args.txt'])
    print(values.i.read().split())
    values.i.close()
    print(parser.parse_args(['-i', '-']).i is sys.stdin)
    for line in (['@none.txt'], ['-i', 'none.txt']):
        try:
            parser.parse_args(line)
        except SystemExit as error:
            print(error.code)
    os.chdir('/')
