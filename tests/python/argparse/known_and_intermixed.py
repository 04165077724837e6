import argparse

parser = argparse.ArgumentParser(prog='p', exit_on_error=False)
parser.add_argument('--foo')
parser.add_argument('cmd')
parser.add_argument('rest', nargs='*', type=int)
print(parser.parse_known_args('doit 1 --foo bar 2 --other 3'.split()))
print(parser.parse_intermixed_args('doit 1 --foo bar 2 3'.split()))
print(parser.parse_known_intermixed_args('doit --what 1 --foo bar 2 3'.split()))
plain = argparse.ArgumentParser(allow_abbrev=False, exit_on_error=False)
plain.add_argument('--foobar', action='store_true')
print(plain.parse_known_args(['--foo', '--foobar']))
try:
    plain.parse_args(['--foo'])
except argparse.ArgumentError as error:
    print(error, error.argument_name, error.message)
other = argparse.ArgumentParser(prefix_chars='-+', argument_default=argparse.SUPPRESS)
other.add_argument('+f')
other.add_argument('++bar')
other.add_argument('-x')
print(other.parse_args('+f 1 ++bar Y'.split()))


class Mine:
    pass


mine = Mine()
other.parse_args(['-x', '3'], namespace=mine)
print(vars(mine))
