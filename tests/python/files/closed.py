def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)

text = open('f', 'w')
text.close()
text.close()
for name, args in (('write', 'x'), ('read', ()), ('readline', ()), ('flush', ()), ('seek', (0,)), ('tell', ()), ('truncate', ()),
                   ('fileno', ()), ('isatty', ()), ('readable', ()), ('writable', ()), ('__enter__', ()), ('__iter__', ()),
                   ('__next__', ()), ('writelines', ([],)), ('readlines', ())):
    attempt(getattr(text, name), *args)
binary = open('f', 'rb')
binary.close()
for name, args in (('read', ()), ('readline', ()), ('read1', ()), ('peek', ()), ('seek', (0,)), ('__next__', ()), ('__enter__', ())):
    attempt(getattr(binary, name), *args)
writer = open('f', 'wb')
writer.close()
for name, args in (('write', (b'x',)), ('flush', ()), ('__enter__', ())):
    attempt(getattr(writer, name), *args)
raw = open('f', 'rb', 0)
print(raw)
raw.close()
print(raw, raw.closed)
for name, args in (('read', ()), ('fileno', ()), ('seek', (0,)), ('readable', ())):
    attempt(getattr(raw, name), *args)
