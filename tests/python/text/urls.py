from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunsplit

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

u = urlparse('https://user:pw@Example.com:8080/a/b;p?x=1&y=2#frag')
print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(path='/z').geturl())
print(urlsplit('//host/path?q'), urlsplit('mailto:a@b'), urlunsplit(('http', 'h', 'p', 'q=1', 'f')), urldefrag('http://a/b#c'))
print(quote('a b/\u00e9&'), quote('a/b', safe=''), quote_plus('a b&c'), unquote('a%20b%C3%A9%zz'), unquote_plus('a+b%2B'), quote(b'\xff'))
print(urlencode({'a': 1, 'b': 'x y'}), urlencode([('a', [1, 2])], doseq=True), parse_qs('a=1&a=2&b=&c=%20'), parse_qsl('a=1&b=', keep_blank_values=True))
for url in ['c', '../c', '/c', '//h/c', '?q', '#f', 'http://z/', './', '../../../c', '']:
    print(urljoin('http://a/b/d/e?x', url))
show(lambda: urlparse('http://h:99999/').port)
show(lambda: urlparse('http://h:x/').port)
show(urlencode, 'x')
show(parse_qs, 'a', strict_parsing=True)
show(urlparse, 'http://[::1')
