from multiprocessing import Process, SimpleQueue


def child(q, back):
    for item in iter(q.get, None):
        back.put(item * 2)


if __name__ == '__main__':
    q, back = SimpleQueue(), SimpleQueue()
    print(q.empty())
    q.put([1])
    print(q.empty(), q.get(), q.empty())
    p = Process(target=child, args=(q, back))
    p.start()
    for item in (1, 'a', (2, 3), None):
        q.put(item)
    print(back.get(), back.get(), back.get())
    p.join()

    def local():
        pass

    try:
        q.put(local)
    except AttributeError as e:
        print(e)
    q.close()
    for call in (lambda: q.put(1), q.get, q.empty):
        try:
            call()
        except OSError as e:
            print(repr(e))
