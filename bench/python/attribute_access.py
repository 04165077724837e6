# attribute 100k: attributes of an object and of its class, read and written.
class Point:
    scale = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y


def run():
    point = Point(1, 2)
    for _ in range(100_000):
        point.x = point.y * point.scale
        point.y = point.x - point.y
    return point.x + point.y


if __name__ == '__main__':
    print(run())
