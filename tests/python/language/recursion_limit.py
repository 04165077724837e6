import sys


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)


def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1


print(depth() > 500)
print(sys.getrecursionlimit())
