counter = 1


def f():
    value = 2
    return vlaue


try:
    f()
except NameError as e:
    print(e, e.name)
try:
    print(conuter)
except NameError as e:
    print(e)
try:
    pritn('x')
except NameError as e:
    print(e)
try:
    qqqq
except NameError as e:
    print(e)
