"""utf-16, utf-32, utf-8-sig, encodings of one byte a character, and unicode_escape."""
import hashlib


def attempt(label, function):
    try:
        print(label, ascii(function()))
    except UnicodeError as e:
        print(label, type(e).__name__, e, ascii((e.encoding, e.start, e.end, e.reason)))


for text in ('a\u20acb', '\u1234\u1235x', '\U0001f600', '\ud800', '\xe9'):
    for encoding in ('utf-16', 'utf-16-le', 'UTF_16BE', 'utf-32', 'utf-32-be', 'utf-8-sig', 'cp1252', 'cp437', 'unicode_escape'):
        attempt((ascii(text), encoding), lambda: text.encode(encoding))
        for errors in ('ignore', 'replace', 'backslashreplace', 'surrogatepass'):
            attempt(errors, lambda: text.encode(encoding, errors))
for data in (b'', b'a', b'ab', b'\xff\xfea\0', b'\xfe\xff\0a', b'a\0b', b'\x00\xd8', b'\x00\xd8a\0', b'\x00\xdca\0', b'\x00\xd8\x00\xdc',
             b'\xff\xfe\xff\xfea\0', b'a\0\0\0', b'\0\0\xff\xff', b'\xff\xfe\0\0a\0\0\0', b'\xef\xbb\xbfab', b'\xef\xbb', b'\x81'):
    for encoding in ('utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-8-sig', 'windows-1252'):
        attempt((data, encoding), lambda: data.decode(encoding))
        attempt('replace', lambda: data.decode(encoding, 'replace'))
for encoding in ('cp437', 'cp850', 'cp866', 'cp1250', 'cp1251', 'cp1252', 'latin2', 'iso-8859-5', 'iso8859_7', 'ISO-8859-9', 'latin9', 'koi8_r',
                 'mac_roman'):
    upper = bytes(range(256)).decode(encoding, 'replace')
    data = upper.encode(encoding, 'replace')
    print(encoding, hashlib.md5(upper.encode()).hexdigest(), hashlib.md5(data).hexdigest())
for data in (rb'\u4e2d\n\x41\101\'' + b'\xff', rb'\u12', rb'\x1', b'\\', rb'\U00110000', b'\\\nab', rb'\N{x', rb'\u12zz\xzz', rb'\ud83d'):
    attempt(data, lambda: data.decode('unicode_escape'))
    attempt('replace', lambda: data.decode('unicode-escape', 'replace'))
try:
    'x'.encode('utf-99')
except LookupError as e:
    print(type(e).__name__, e)
