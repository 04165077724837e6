"""ast.literal_eval: literals and nothing else."""
import ast

for text in (
    "1", " 'a b'", "[1, 2.5, -3, +4, 1 + 2j, -1 - 0.5j]", "{'a': (1,), 'b': {2, 3}, None: ...}", "set()", "b'x' b'y'",
    "('a'\n'b')", "True", "()", "{}", "1_000", "0x1f", "  [ ]",
):
    print(repr(ast.literal_eval(text)))

for text in ("open('x')", "a", "1 + 1", "[1, x]", "{**{}}", "not True", "-True", "f'{1}'", "1 if 2 else 3", "2 ** 3", "set(1)", "1 + x", "1j + 1j", "-x", "--1", "[i for i in 'x']"):
    try:
        ast.literal_eval(text)
    except ValueError as error:
        print(text, '|', str(error).partition(' object')[0])

for text in ("1 +", "", "a = 1", "'open", "(1", "1; 2"):
    try:
        ast.literal_eval(text)
    except SyntaxError as error:
        print(text, '|', error.msg)
try:
    ast.literal_eval(5)
except ValueError as error:
    print(error)
try:
    ast.literal_eval('{[1]}')
except TypeError as error:
    print(error)
