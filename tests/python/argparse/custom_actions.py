import argparse


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print(parser.prog, values, option_string)
        setattr(namespace, self.dest, values.upper())


parser = argparse.ArgumentParser(prog='p')
action = parser.add_argument('--shout', '-s', action=Upper, help='loud')
print(action)
parser.add_argument('word', action=Upper)
parser.register('type', 'hex', lambda text: int(text, 16))
parser.add_argument('--hex', type='hex')
print(parser.parse_args(['-s', 'hey', 'you', '--hex', 'ff']))
print(repr(argparse.Namespace(a=1, **{'not a name': 2})))
space = argparse.Namespace(a=1)
print(space == argparse.Namespace(a=1), space != argparse.Namespace(a=2), 'a' in space, 'b' in space)
print(argparse.FileType('w', encoding='utf-8'), argparse.FileType())
try:
    argparse.Action([], 'x')(parser, space, [])
except NotImplementedError as error:
    print(error)
