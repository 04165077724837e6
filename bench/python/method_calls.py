# method 100k: a method that changes its object.
class Counter:
    def __init__(self):
        self.value = 0

    def add(self, amount):
        self.value += amount


def run():
    counter = Counter()
    for i in range(100_000):
        counter.add(i)
    return counter.value


if __name__ == '__main__':
    print(run())
