try:
    name = input('name? ')
    print('hello', name)
except EOFError as e:
    print(repr(e))
