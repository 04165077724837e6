from threading import Thread


def work(name, times=1, *, mark='.'):
    for i in range(times):
        print(name, i, mark)


a = Thread(target=work, args=('a', 2))
a.start()
a.join()
b = Thread(target=work, args=('b',), kwargs={'times': 1, 'mark': '!'})
print(b.is_alive())
b.start()
b.join()
print(b.is_alive(), a.join(), a.name != b.name)
