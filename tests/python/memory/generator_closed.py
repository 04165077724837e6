def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


g = numbers()
print(next(g))
del g
print('after del')
for n in numbers():
    print(n)
    break
print('after break')
fresh = numbers()
del fresh
print('never begun')
