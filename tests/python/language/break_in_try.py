def run():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print('body', i)
        finally:
            print('finally', i)
    print('after')
    while True:
        try:
            return 'returned'
        finally:
            print('on the way out')


print(run())


def override():
    for _ in range(2):
        try:
            return 'lost'
        finally:
            break
    return 'kept'


print(override())
