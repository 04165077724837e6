data = bytearray(8)
words = memoryview(data).cast('I')
print(len(words), words.itemsize, words.format, words.nbytes)
words[0] = 1
words[1] = 0xfffefdfc
print(bytes(data), words.tolist(), words[1:].tolist())
print(words.cast('B').tolist(), memoryview(data).cast('h').tolist(), memoryview(bytes(8)).cast('d').tolist())
print(memoryview(b'ab').cast('c').tolist(), memoryview(b'\0\1').cast('?').tolist())
for action in (lambda: memoryview(b'abc').cast('I'), lambda: words.cast('d'), lambda: words.cast('x'),
               lambda: words.__setitem__(0, 1.5), lambda: words.__setitem__(0, -1)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
