from multiprocessing import Process


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


p = Process(target=len, args=[()])
print(p.pid, p.exitcode, p.is_alive(), p.daemon, p.name, len(p.authkey) > 0)
for call in (lambda: p.sentinel, p.terminate, p.kill, p.join):
    show(call)
p.close()
for call in (p.is_alive, p.start, p.join, p.terminate, lambda: p.exitcode, lambda: p.pid, lambda: p.sentinel, p.close):
    show(call)
print(p.name, repr(p).split()[-1])
