def f(x):
    return 10 / x


def g(y):
    return f(y - 1)


print('before')
g(1)
print('never')
