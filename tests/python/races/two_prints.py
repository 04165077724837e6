import threading


def say(what):
    print(what)


ts = [threading.Thread(target=say, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
