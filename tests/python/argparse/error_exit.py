import argparse

parser = argparse.ArgumentParser(prog='prog', description='Adds.')
parser.add_argument('a', type=int)
parser.add_argument('b', type=int)
values = parser.parse_args(['1', 'two'])
print('not reached', values)
