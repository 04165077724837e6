import enum


def check(make, *checks):
    try:
        print(enum.verify(*checks)(make()))
    except ValueError as error:
        print(error)


check(lambda: enum.IntEnum('E', {'A': 1, 'B': 1, 'C': 1}), enum.UNIQUE)
check(lambda: enum.IntEnum('E', {'A': 1, 'B': 4}), enum.CONTINUOUS)
check(lambda: enum.IntEnum('E', {'A': 1, 'B': 2}), enum.UNIQUE, enum.CONTINUOUS)
check(lambda: enum.Flag('F', {'A': 1, 'B': 2, 'C': 15, 'D': 23}), enum.NAMED_FLAGS)
check(lambda: enum.Flag('F', {'A': 1, 'B': 7}), enum.NAMED_FLAGS)
check(lambda: enum.Flag('F', {'A': 1, 'B': 2, 'C': 16}), enum.CONTINUOUS)
print(list(enum.EnumCheck))
print(enum.show_flag_values(10))
