def count(n):
    print('begin')
    for i in range(n):
        yield i
    print('end')


g = count(2)
print('made')
print(next(g), next(g))
print(next(g, 'default'))
print(list(count(3)), sum(count(2)))
for x in count(1):
    print('got', x)


def none():
    return
    yield


print(list(none()))
a, b = count(2)
print(a, b)
