from . import b
x = 1
