import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern, text in [
    ('\u00e9+', 'caf\u00e9\u00e9'), ('\U0001f600.', 'x\U0001f600y'), ('[\U0001f600-\U0001f64f]', 'a\U0001f642'), ('(?i)\u017f', 'S'),
    ('(?i)[a-z]+', 'KELV\u0130N\u212a'), ('(?i)\u00c9', '\u00e9'), ('(?i)\u03c3', '\u03c2'), (r'\w+', '\u4f60\u597d, \u4e16'), (r'\W', '\u00e9!'),
    (r'\b', '\u00e9a'), (r'\u00e9\x41\U0001f600', '\u00e9A\U0001f600'),
]:
    try:
        m = re.search(pattern, text)
    except re.error as error:
        print(ascii(pattern), error)
    else:
        print(ascii(pattern), ascii(text), m and (m.span(), ascii(m.group())))
print([m.span() for m in re.finditer('.', 'a\U0001f600b')], re.findall('(?i)stra\u00dfe', 'STRA\u1e9eE Stra\u00dfe') == ['STRA\u1e9eE', 'Stra\u00dfe'])
