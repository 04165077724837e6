def show(x):
    print('eval', x)
    return x


print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 == 2)
print(show(1) < show(5) < show(3))
print(show(5) < show(1) < show(9))
print(1 < 2 in [2, 3], 'a' in 'abc' in ['abc'])
x = 5
print(0 <= x <= 9, not 0 <= x < 5, x == 5 == 5.0)
print(None is None is not False)
