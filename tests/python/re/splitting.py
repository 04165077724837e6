import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(re.split, r'\W+', 'Words, words, words.')
show(re.split, r'(\W+)', 'Words, words, words.')
show(re.split, r'(,)|;', 'a,b;c')
show(re.split, r'\W+', 'a b c d', maxsplit=2)
show(re.split, '[a-f]+', '0a3B9', flags=re.IGNORECASE)
show(re.split, 'x*', 'axbc')
show(re.split, r'\b', 'Words, words')
show(re.split, '', 'abc')
show(re.split, ',', '')
show(re.findall, r'a(b)?', 'ab a')
show(re.findall, r'(\w)(\d)', 'a1b2')
show(re.findall, r'\d*', 'a12b')
show(re.findall, r'\bf[a-z]*', 'which foot or hand fell fastest')
print([m.span() for m in re.finditer(r'\b|:+', 'a::bc')])
for match in re.finditer(r'(?P<key>\w+)=(?P<value>\w+)', 'a=1, b=22'):
    print(match.groupdict(), match.span())
