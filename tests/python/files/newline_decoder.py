import io

decoder = io.IncrementalNewlineDecoder(None, True)
print([decoder.decode(piece) for piece in ('a\r', '\nb\r', 'c\n', '\r')])
print(decoder.getstate())
print(repr(decoder.decode('', final=True)), decoder.newlines, decoder.getstate())
decoder.reset()
print(decoder.newlines)
plain = io.IncrementalNewlineDecoder(None, False)
print(repr(plain.decode('a\r\nb\n')), plain.newlines)
