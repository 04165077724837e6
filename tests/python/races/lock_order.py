import threading

lock = threading.Lock()
out = []


def enter(c):
    with lock:
        out.append(c)
        out.append(c.upper())


ts = [threading.Thread(target=enter, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
print(''.join(out))
