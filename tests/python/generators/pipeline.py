def lines():
    for n in range(1, 8):
        print('make', n)
        yield n


def odd(source):
    for n in source:
        if n % 2:
            yield n


def double(source):
    for n in source:
        yield n * 2


for x in double(odd(lines())):
    print('use', x)
    if x > 8:
        break


def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


print(list(chunks('abcdefg', 3)))
