"""Complex numbers as patterns."""
for value in (2j, 1 - 2j, 1 + 2j, -1 + 3j, 5, 1j):
    match value:
        case 2j:
            print('imaginary', value)
        case 1 - 2j:
            print('minus', value)
        case -1 + 3j:
            print('negative', value)
        case complex(real=1.0, imag=y):
            print('class', y)
        case complex():
            print('other', value)
        case _:
            print('none of them', value)
