with open('f.txt', 'w', encoding='utf-8') as f:
    print(f.write('first\n'), f.tell())
    print(f.write('zwölf\n'), f.tell())
    f.write('last')
with open('f.txt', encoding='utf-8') as f:
    places = []
    while True:
        places.append(f.tell())
        line = f.readline()
        if not line:
            break
        print(repr(line))
    print(places)
    for place in reversed(places):
        f.seek(place)
        print(repr(f.readline()))
    f.seek(7)
    print(f.read(3), f.tell(), f.read(2), f.tell())
    print(f.seek(0, 2), f.read(), f.seek(0, 1))
    for args in ((1, 1), (-1, 2), (-1, 0), (0, 3)):
        try:
            f.seek(*args)
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
    f.seek(0)
    for line in f:
        try:
            f.tell()
        except OSError as error:
            print(error)
        break
    for line in f:
        pass
    print(f.tell())
with open('f.txt', 'r+', encoding='utf-8') as f:
    f.readline()
    f.seek(f.tell())
    f.write('Z')
    f.seek(0)
    print(f.read())
    print(f.truncate(8), f.tell())
    f.seek(0)
    print(repr(f.read()))
