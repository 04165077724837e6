text = 'grün € 𝄞\n'
for encoding in ('utf-8', 'latin-1', 'ascii'):
    try:
        with open('f', 'w', encoding=encoding) as f:
            f.write(text)
    except UnicodeEncodeError as error:
        print(encoding, error)
        continue
    print(encoding, open('f', 'rb').read())
    print(repr(open('f', encoding=encoding).read()))
with open('f', 'wb') as f:
    f.write(b'ok\n\xff\xfe bad\n')
try:
    open('f', encoding='utf-8').read()
except UnicodeDecodeError as error:
    print(error, error.start, error.end, error.reason)
for errors in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    print(errors, ascii(open('f', encoding='utf-8', errors=errors).read()))
with open('g', 'w', encoding='ascii', errors='replace') as f:
    f.write('grün')
print(open('g').read())
with open('g', 'w', encoding='utf-8') as f:
    f.write('ä' * 5000)
with open('g', encoding='utf-8') as f:
    print(len(f.read(4999)), f.read(), f.tell())
