def what(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'few'
        case 'hello':
            return 'greeting'
        case None:
            return 'none'
        case True:
            return 'true'
        case int(n) if n > 100:
            return f'big {n}'
        case int() | float():
            return 'number'
        case _:
            return 'other'


for x in (0, 2, 'hello', None, True, 500, 50, 2.5, 'x', []):
    print(repr(x), what(x))
