def numbers():
    yield 1
    raise LookupError('no more')


for n in numbers():
    print(n)
