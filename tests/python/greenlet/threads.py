import threading

from greenlet import error, getcurrent, greenlet

main = getcurrent()
shared = {}
made = threading.Event()
tried = threading.Event()


def counting(name):
    for i in range(3):
        print(name, i)
        getcurrent().parent.switch()
    return name


def worker(name):
    own = getcurrent()
    print(name, own is not main, own.parent is None)
    g = greenlet(counting)
    g.switch(name)
    while not g.dead:
        g.switch()
    shared[name] = g


for name in ('a', 'b'):
    t = threading.Thread(target=worker, args=(name,))
    t.start()
    t.join()


def holder():
    shared['waiting'] = greenlet(lambda: None)
    shared['begun'] = greenlet(lambda: getcurrent().parent.switch())
    shared['begun'].switch()
    shared['main'] = getcurrent()
    made.set()
    tried.wait()


def attempt(action):
    try:
        action()
    except (error, ValueError) as e:
        print(type(e).__name__, str(e).splitlines()[0])


def set_parent(g, parent):
    g.parent = parent


t = threading.Thread(target=holder)
t.start()
made.wait()
attempt(lambda: shared['waiting'].switch())
attempt(lambda: shared['begun'].switch())
attempt(lambda: shared['begun'].throw(KeyError))
attempt(lambda: shared['main'].switch())
attempt(lambda: set_parent(shared['begun'], main))
# One that has not begun belongs to the thread of its parent.
set_parent(shared['waiting'], main)
print(shared['waiting'].switch())
tried.set()
t.join()
attempt(lambda: shared['begun'].switch())
