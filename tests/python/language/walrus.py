data = iter([1, 2, 3, 0, 4])
while (n := next(data)) != 0:
    print(n)
print('stopped at', n)
print([y for x in range(5) if (y := x * x) > 3], y)
if (m := len('hello')) > 3 and (k := m * 2):
    print(m, k)


def f():
    total = 0
    parts = [total := total + v for v in (1, 2, 3)]
    return total, parts


print(f())
print((a := 1, b := 2), a, b)
