print('aé€😀'.encode(), 'aé'.encode('latin-1'), 'abc'.encode('ascii'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'ignore'))
print(b'a\xc3\xa9'.decode(), b'\xe9'.decode('latin1'), b'\xff\xfea'.decode('utf-8', 'replace'), b'a\xffb'.decode('ascii', 'ignore'), bytes('é', 'utf8'), str(b'\xc3\xa9', 'utf-8'))
for f in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: b'\xc3'.decode('utf-8'), lambda: 'x'.encode('nope'), lambda: 'a\ud800'.encode(), lambda: b'\x80'.decode('ascii'), lambda: '€'.encode('latin-1')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
