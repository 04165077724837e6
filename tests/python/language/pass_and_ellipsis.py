def nothing():
    pass


def later(): ...


class Empty:
    ...


print(nothing(), later(), ..., Ellipsis is ...)
print(Empty.__name__)
if True: pass
for _ in range(3): pass
x = 1; y = 2; print(x, y)
if x: print('one'); print('line')
