import threading


def say(c):
    print(c, end='')
    print(c.upper(), end='')


ts = [threading.Thread(target=say, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
print()
