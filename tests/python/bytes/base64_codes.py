import base64

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for data in [b'', b'a', b'ab', b'abc', b'abcd', bytes(range(250, 256))]:
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b85encode(data), base64.a85encode(data), base64.b32hexencode(data))
    print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data, base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data)) == data)
print(base64.b64decode('YWJj'), base64.b64decode(b'YW Jj\n'), base64.b64decode('-_-_', altchars=b'-_'), base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHh4\n'), base64.b16decode('ff', casefold=True))
print(base64.a85encode(b'\0\0\0\0    ', foldspaces=True, adobe=True), base64.a85decode(b'<~zy~>', foldspaces=True, adobe=True))
show(base64.b64decode, 'YQ')
show(base64.b64decode, 'YQ=')
show(base64.b64decode, 'Y')
show(base64.b64decode, 'YWJ*j', validate=True)
show(base64.b64decode, 5)
show(base64.b64decode, '\u00e9')
show(base64.b64encode, 'text')
show(base64.b32decode, 'A')
show(base64.b32decode, 'A1======')
show(base64.b16decode, 'ff')
show(base64.b85decode, b'\x7f')
