import threading


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


log = []
b = threading.Barrier(3, action=lambda: log.append('action'))


def run():
    for phase in range(2):
        b.wait()
        log.append(phase)
        b.wait()


ts = [threading.Thread(target=run) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(log, b.parties, b.n_waiting, b.broken)
show(lambda: threading.Barrier(0))
lonely = threading.Barrier(2)
show(lambda: lonely.wait(timeout=0.01))
print(lonely.broken)
show(lonely.wait)
lonely.reset()
print(lonely.broken, threading.Barrier(1).wait())
lonely.abort()
show(lonely.wait)
