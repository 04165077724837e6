import argparse

parser = argparse.ArgumentParser(prog='p')
parser.add_argument('--old', '-o', deprecated=True, action='store_true')
parser.add_argument('legacy', nargs='?', deprecated=True)
print(parser.parse_args([]))
print(parser.parse_args(['--old', '-o', '--old', 'x']))
