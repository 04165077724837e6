"""gbk, gb2312 and gb18030: each character that they have, and what they say of others."""
import hashlib


def decoded(encoding):
    chars = []
    for lead in range(0x81, 0xff):
        row = bytes(b for trail in range(0x40, 0xff) for b in (lead, trail, 10))
        chars.append(row.decode(encoding, 'replace'))
    return '\n'.join(chars)


for encoding in ('gbk', 'gb2312', 'gb18030'):
    text = decoded(encoding)
    known = sorted(set(text.replace('\ufffd', '')))
    print(encoding, len(known), hashlib.md5(text.encode()).hexdigest())
    print(hashlib.md5(''.join(known).encode(encoding)).hexdigest())

text = '线程 Thread 与进程：“锁”…￥'
for encoding in ('gbk', 'cp936', 'GB2312', 'gb18030', 'utf-8'):
    data = text.encode(encoding)
    print(encoding, len(data), data.hex(), data.decode(encoding) == text)

some = ''.join(chr(code) for code in range(0x80, 0xd800, 97)) + '\ue000\ufffd\U00010000\U0001f600\U0010ffff'
data = some.encode('gb18030')
print(hashlib.md5(data).hexdigest(), data.decode('gb18030') == some, data[-12:])


def attempt(label, function):
    try:
        print(label, ascii(function()))
    except UnicodeError as e:
        print(label, type(e).__name__, e, ascii((e.encoding, e.start, e.end, e.reason)))


for data in (b'\x80abc', b'a\xd6', b'\xd6 x', b'\xff\xff', b'\xa2\xabz', b'\x81\x30\x81', b'\x81\x30zz', b'\xfe\x39\xfe\x39'):
    for encoding in ('gbk', 'gb18030'):
        attempt((data, encoding), lambda: data.decode(encoding))
        for errors in ('ignore', 'replace', 'backslashreplace'):
            attempt(errors, lambda: data.decode(encoding, errors))
for text in ('a\u20acb', '\u0e01\u0e02x', '\ud800'):
    for encoding in ('gbk', 'gb2312', 'gb18030'):
        attempt((ascii(text), encoding), lambda: text.encode(encoding))
        for errors in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
            attempt(errors, lambda: text.encode(encoding, errors))
# A file that was written by one and is read as another.
attempt('utf-8 as gbk', lambda: '多线程编程'.encode().decode('gbk'))
attempt('gbk as utf-8', lambda: '多线程编程'.encode('gbk').decode('utf-8'))
