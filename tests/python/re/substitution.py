import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(re.sub, r'(\w+) (\w+)', r'\2 \1', 'hello world')
show(re.sub, r'(?P<a>\w)', r'[\g<a>\g<1>\g<0>]', 'xy')
show(re.sub, 'x*', '-', 'abxd')
show(re.sub, '(a)|b', r'<\1>', 'ab')
show(re.subn, 'a', lambda m: m.group().upper(), 'banana', count=2)
show(re.sub, 'a', lambda m: str(m.start()), 'banana')
show(re.sub, r'\s+', ' ', 'a  b \n c')
show(re.sub, 'a', r'\n\t\\', 'a')
show(re.sub, 'a', lambda m: None, 'abc')
show(re.sub, 'a', lambda m: 1, 'ba')
show(re.sub, 'a', 1, 'a')
for template in [r'\3', r'\g<x>', r'\g<1', r'\g', r'\q', '\\', r'\g<>', r'\g<1a>', r'\400', r'\g<5>', r'\07x', r'\.', r'\0', r'\1\1', r'\100', r'\g<01>', r'\10']:
    show(re.sub, '(a)', template, 'banana')
