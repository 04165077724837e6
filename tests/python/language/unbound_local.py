def early():
    print(x)
    x = 1


def deleted():
    y = 1
    del y
    return y


def maybe(flag):
    if flag:
        z = 1
    return z


def free():
    def inner():
        return later

    inner()
    later = 1


for f in (early, deleted, lambda: maybe(False), free, lambda: missing):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
print(maybe(True))
try:
    del nothing
except NameError as e:
    print(e)
