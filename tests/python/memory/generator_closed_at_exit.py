def numbers():
    try:
        yield 1
    finally:
        print('closed')


g = numbers()
next(g)
print('last statement')
