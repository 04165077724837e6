import threading

items = []


def add(c):
    for _ in range(2):
        items.append(c)
        for _ in range(30):
            pass


ts = [threading.Thread(target=add, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
print(''.join(items))
