import enum


@enum.global_enum
class Color(enum.Enum):
    RED = 1


@enum.global_enum
class Access(enum.IntFlag):
    READ = 1
    WRITE = 2


print(repr(RED), RED, RED is Color.RED)
print(repr(READ | WRITE), READ | WRITE, repr(READ | 8), repr(Access(0)))
