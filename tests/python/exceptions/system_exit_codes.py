import sys


def attempt(*args):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code, e.args)


attempt()
attempt(0)
attempt(3)
attempt('text')
attempt(None)
attempt((1, 2))
try:
    exit(2)
except SystemExit as e:
    print(e.code)
sys.exit(5)
