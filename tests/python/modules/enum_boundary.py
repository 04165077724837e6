import enum


class Conforming(enum.Flag, boundary=enum.CONFORM):
    A = 1
    B = 2


class Ejecting(enum.IntFlag, boundary=enum.EJECT):
    A = 1
    B = 2


class Strict(enum.IntFlag, boundary=enum.STRICT):
    A = 1
    B = 2


class Keeping(enum.Flag, boundary=enum.KEEP):
    A = 1
    B = 2


print(list(enum.FlagBoundary), enum.KEEP)
print(Conforming(9), repr(Ejecting(9)), repr(Keeping(9)))
try:
    Strict(9)
except ValueError as error:
    print(error)
