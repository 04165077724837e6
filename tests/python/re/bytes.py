import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(re.findall(rb'\w+', b'ab \xe9c'), re.sub(rb'(a)', rb'<\1>', b'banana'), re.split(rb',', b'a,b'), re.match(b'.', b'\xff'))
print(re.match(rb'a', bytearray(b'ab')).group(), re.findall(b'a', bytearray(b'aXa')), re.escape(b'a.b'), re.search(rb'\xff', b'a\xff').span())
print(re.sub(b'a', lambda m: m.group() * 2, b'cat'), re.subn(b'x', b'', b'axx'))
show(re.match, 'a', b'a')
show(re.match, b'a', 'a')
show(re.match, 'a', 1)
show(re.match, 'a', None)
show(re.sub, 'a', b'b', 'a')
show(re.sub, b'a', 'b', b'a')
show(re.compile, b'(?u)a')
show(re.compile, '(?L)a')
