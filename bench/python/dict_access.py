# dict 50k: integer and text keys, put and looked up.
def run():
    squares = {}
    for i in range(50_000):
        squares[i] = i * i
    total = 0
    for i in range(50_000):
        total += squares[i]
    words = {'one': 1, 'two': 2, 'three': 3}
    for i in range(50_000):
        words['two'] = words['one'] + i
    return total + words['two']


if __name__ == '__main__':
    print(run())
