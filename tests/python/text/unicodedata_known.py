"""unicodedata: categories, widths, normal forms, numbers."""
import unicodedata as u

samples = 'aAǅʰ中\u0301\u0903\u20dd5Ⅷ½_-([«»!+€^©  \u2028\u2029\t\u200b\ue000Ａｱ“…１\U0001f600αя가\xa0五百Ⅻ①²'
print([u.category(c) for c in samples])
print([u.east_asian_width(c) for c in samples])
print([u.combining(c) for c in 'a\u0301\u0327\u0345中'])
print([ascii(u.normalize(form, 'e\u0301ﬁ①\u212b가')) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')])
print(u.is_normalized('NFC', 'é'), u.is_normalized('NFD', 'é'))
print(u.decimal('７'), u.digit('²'), u.numeric('½'), u.numeric('五'), u.numeric('万'), u.numeric('x', None), u.decimal('½', -1), u.numeric('Ⅻ'))
for wrong in (lambda: u.decimal('a'), lambda: u.digit('a'), lambda: u.numeric('a'), lambda: u.category('ab'), lambda: u.normalize('X', 'a'), lambda: u.category(5)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def width(text):
    return sum(2 if u.east_asian_width(c) in 'WF' else 1 for c in text)


for name, count in (('张三', 5), ('Bob', 12), ('“引号”', 3)):
    print(name + ' ' * (12 - width(name)) + '|%4d' % count)
print(''.join(c for c in u.normalize('NFD', 'Café Ångström') if not u.combining(c)))
