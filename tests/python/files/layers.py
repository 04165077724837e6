import io
open('f', 'w').close()
for mode in ('r', 'w', 'a', 'r+', 'w+', 'rb', 'wb', 'ab', 'rb+', 'wb+', 'ab+'):
    with open('f', mode) as f:
        layers = [f]
        while hasattr(layers[-1], 'buffer') or hasattr(layers[-1], 'raw'):
            layers.append(getattr(layers[-1], 'buffer', None) or layers[-1].raw)
        print(mode, layers, [layer.mode for layer in layers])
        kinds = (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)
        print([[isinstance(layer, kind) for kind in kinds] for layer in layers])
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open)
with open('f', 'w') as f:
    print(f.detach())
    try:
        f.write('x')
    except ValueError as error:
        print(error)
