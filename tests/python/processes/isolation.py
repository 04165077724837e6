from multiprocessing import Process

value = 1
items = []


def change():
    global value
    value = 100
    items.append('child')
    print('child', value, items)


if __name__ == '__main__':
    p = Process(target=change)
    p.start()
    p.join()
    print('parent', value, items)
    items.append('parent')
    q = Process(target=change)
    q.start()
    q.join()
    print('parent', value, items)
