with open('f', 'wb+') as f:
    print(f.write(b'0123456789'), f.tell())
    print(f.seek(-3, 2), f.read(2), f.tell())
    print(f.seek(2), f.seek(3, 1), f.read(1))
    print(f.seek(15), f.write(b'end'))
    f.seek(0)
    print(f.read())
    for args in ((-1,), (-100, 1), (0, 5)):
        try:
            f.seek(*args)
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
    print(f.truncate(4), f.tell())
    f.seek(0)
    print(f.read(), f.read())
    print(f.truncate(6), f.seek(0), f.read())
with open('f', 'rb') as f:
    print(f.peek(2)[:2], f.read(1), f.read1(2), f.tell())
    buffer = bytearray(5)
    print(f.readinto(buffer), buffer, f.readinto(buffer))
