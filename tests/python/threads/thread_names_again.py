"""Names can be any text, the same twice, and be changed whenever."""
import threading

names = []
ready = threading.Barrier(3)


def note():
    threading.current_thread().name += '!'
    ready.wait()
    names.append(threading.current_thread().name)


threads = [threading.Thread(target=note, name='same') for _ in range(2)]
for thread in threads:
    thread.start()
threads[0].name = threads[0].name.replace('same', 'other')
ready.wait()
for thread in threads:
    thread.join()
print(sorted(names))
first, second = threading.Thread(), threading.Thread(target=note)
print(first.name, second.name, threading._newname('Mine-%d'))
first.name = None
print(first.name, repr(first))


class Worker(threading.Thread):
    pass


class Named(threading.Thread):
    def __init__(self):
        super().__init__()
        self.name = f'worker of {self.name}'


print(Worker().name, Named().name, repr(Worker(daemon=True)))
