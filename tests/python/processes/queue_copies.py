import time
from multiprocessing import Queue


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return self.x == o.x


if __name__ == '__main__':
    q = Queue()
    sent = {'list': [1, 2], 'point': Point(3)}
    q.put(sent)
    time.sleep(0.2)
    sent['list'].append('later')
    got = q.get()
    print(got['list'], got is sent, got['point'] == Point(3), got['point'] is sent['point'])
    shared = [1]
    q.put([shared, shared])
    a, b = q.get()
    print(a is b, a is shared)
    loop = []
    loop.append(loop)
    q.put(loop)
    back = q.get()
    print(back[0] is back)
    q.put(print)
    q.put(Point)
    print(q.get() is print, q.get() is Point)
