import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


TOKENS = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('NAME', r'[A-Za-z_]\w*'), ('OP', r'[+\-*/()]'), ('SKIP', r'[ \t]+'), ('OTHER', r'.')]
pattern = re.compile('|'.join(f'(?P<{name}>{text})' for name, text in TOKENS))
for match in pattern.finditer('price := 3.50 * (tax + 1) ?'):
    if match.lastgroup != 'SKIP':
        print(match.lastgroup, match.group(), match.lastindex)
scanner = re.Scanner([(r'[0-9]+', lambda s, text: int(text)), (r'[a-z]+', lambda s, text: text.upper()), (r'\s+', None)])
print(scanner.scan('abc 12 d3 !x'))
