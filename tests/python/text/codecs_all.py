"""codecs: by name, in pieces, over streams, with handlers of a program's own."""
import codecs
import io
import warnings


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


for name in ('UTF8', 'latin1', 'GBK', 'cp936', 'windows-1252', 'utf_16le', 'rot13', 'hex', 'base64', 'U8', 'us-ascii', 'mac_roman', 'unicode_escape'):
    info = codecs.lookup(name)
    print(name, info.name, len(info), info.encode is info[0], repr(info)[:40])
print(codecs.encode('Hello, 线程', 'rot13'), codecs.encode(b'ab', 'hex'), codecs.decode('6162', 'hex'), codecs.encode(b'ab', 'base64'))
print(codecs.getencoder('gbk')('锁'), codecs.getdecoder('gbk')(b'\xcb\xf8'), codecs.encode('锁', 'gbk'), codecs.decode(b'\xcb\xf8', 'gbk'))
for wrong in (lambda: codecs.lookup('nope'), lambda: 'a'.encode('hex'), lambda: b'ab'.decode('rot13'), lambda: codecs.decode(b'zz', 'hex'),
              lambda: codecs.register(3), lambda: codecs.lookup_error('none'), lambda: codecs.register_error('x', 3), lambda: 'é'.encode('ascii', 'nope')):
    attempt(wrong)

decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([byte])) for byte in '中é!'.encode()], decoder.getstate())
print(repr(decoder.decode(b'\xe4')), decoder.getstate())
attempt(lambda: decoder.decode(b'', True))
for name in ('gbk', 'utf-16', 'utf-8-sig', 'gb18030'):
    encoder = codecs.getincrementalencoder(name)()
    pieces = [encoder.encode(char) for char in '甲b乙']
    decoder = codecs.getincrementaldecoder(name)()
    print(name, pieces, [decoder.decode(bytes([byte])) for piece in pieces for byte in piece], repr(decoder.decode(b'', final=True)))
print(list(codecs.iterencode(['a', '中'], 'utf-16')), list(codecs.iterdecode([b'\xe4\xb8', b'\xad!'], 'utf-8')))
decoder = codecs.getincrementaldecoder('utf-8')('replace')
print(decoder.decode(b'a\xffb\xe4'), decoder.decode(b'\xb8\xad', True))
newline = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(), True)
print(repr(newline.decode(b'a\r')), repr(newline.decode(b'\n\xe4')), repr(newline.decode(b'\xb8\xad', True)))

raw = io.BytesIO()
writer = codecs.getwriter('utf-8')(raw)
writer.write('第一行\n')
writer.writelines(['b\n', 'c'])
print(raw.getvalue())
raw.seek(0)
reader = codecs.getreader('utf-8')(raw)
print(repr(reader.readline()), repr(reader.read(1)), reader.readlines(), repr(reader.read()))
raw.seek(0)
print([line for line in codecs.getreader('utf-8')(raw)])

with codecs.open('notes.txt', 'w', 'gbk') as f:
    f.write('你好\n')
    f.write('世界\r\n再见')
print(open('notes.txt', 'rb').read())
with codecs.open('notes.txt', 'r', encoding='gbk') as f:
    print(type(f).__name__, f.encoding, f.readline(), [line for line in f])
with codecs.open('notes.txt', encoding='gbk') as f:
    print(repr(f.read()))


def stars(error):
    print(type(error).__name__, error.start, error.end, error.reason)
    return '*' * (error.end - error.start), error.end


codecs.register_error('stars', stars)
print('aéb中中c'.encode('ascii', 'stars'), 'x\u20ac'.encode('gbk', errors='stars'), b'a\xff\xfeb'.decode('utf-8', 'stars'))
print(codecs.lookup_error('stars') is stars, codecs.lookup_error('replace')(UnicodeEncodeError('ascii', 'é', 0, 1, 'x')))
codecs.register_error('bad', lambda error: ('x',))
attempt(lambda: 'é'.encode('ascii', 'bad'))
attempt(lambda: b'\xff'.decode('ascii', 'bad'))
with open('notes.txt', 'w', encoding='ascii', errors='stars') as f:
    f.write('né')
print(open('notes.txt').read())
codecs.register(lambda name: codecs.CodecInfo(lambda s, e='strict': (s[::-1].encode(), len(s)), lambda b, e='strict': (bytes(b).decode()[::-1], len(b)),
                                              name='backwards') if name == 'backwards' else None)
print(codecs.encode('abc', 'backwards'), codecs.decode(b'cba', 'backwards'))
print(codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF16_BE, codecs.BOM_UTF32, codecs.BOM is codecs.BOM_UTF16_LE)
