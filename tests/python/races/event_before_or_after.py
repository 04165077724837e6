import threading

e = threading.Event()
out = []


def wait():
    out.append('set' if e.is_set() else 'clear')
    e.wait()
    out.append('go')


t = threading.Thread(target=wait)
t.start()
e.set()
t.join()
print(*out)
