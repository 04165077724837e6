import threading


def inner(n):
    print('inner', n, threading.current_thread().name)


def outer():
    t = threading.Thread(target=inner, args=(1,), name='in')
    t.start()
    t.join()
    print('outer', threading.current_thread().name)


o = threading.Thread(target=outer, name='out')
o.start()
o.join()
result = []
def chain(n):
    if n:
        t = threading.Thread(target=chain, args=(n - 1,))
        t.start()
        t.join()
    result.append(n)
chain(4)
print(result)
