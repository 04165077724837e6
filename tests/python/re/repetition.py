import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern, text in [
    (r'a{2,3}', 'aaaa'), (r'a{2,3}?', 'aaaa'), (r'a{,2}', 'aaaa'), (r'a{2,}', 'aaaa'), (r'a{2}', 'a'), (r'a{', 'a{'),
    (r'a{}', 'a{}'), (r'a{1,x}', 'a{1,x}'), (r'(?:ab){2,}', 'ababab'), (r'(?:ab)+?', 'abab'), (r'(?:a?)*?b', 'aab'),
    (r'(?:a*)*', 'aa'), (r'x*', 'axb'), (r'a*?b', 'aaab'), (r'a??b', 'ab'), (r'.*b', 'abab'), (r'.*?b', 'abab'),
    (r'a++b', 'aaab'), (r'a++ab', 'aaab'), (r'(?:ab|a)++b', 'aab'), (r'a?+a', 'a'), (r'a{1,2}+a', 'aa'),
    (r'(?>a+)b', 'aab'), (r'(?>a|ab)c', 'abc'), (r'(?:a|ab)c', 'abc'), (r'(a{2}){2}', 'aaaaa'),
]:
    m = re.match(pattern, text)
    print(pattern, text, m and m.group())
