import multiprocessing as mp, time
from multiprocessing import Barrier, Lock, Queue, JoinableQueue, Event, Condition
def act(): print('all here')
def f(i, b, q, e, c, l, j):
    b.wait()
    with l: q.put((i, mp.current_process().name))
    e.wait()
    with c: c.notify()
    j.get(); j.task_done()
if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    try:
        p = ctx.Process(target=f, args=(0, mp.Lock())); p.start()
    except RuntimeError as e: print(e)
    for x in (mp.Queue(), mp.SimpleQueue(), mp.Barrier(2), mp.Event(), mp.Condition()):
        try:
            p = ctx.Process(target=f, args=(0, x)); p.start()
        except RuntimeError as e: print(type(x).__name__, str(e)[:40])
    args = ctx.Barrier(2, act), ctx.Queue(), ctx.Event(), ctx.Condition(), ctx.Lock(), ctx.JoinableQueue()
    ps = [ctx.Process(target=f, args=(i, *args)) for i in range(2)]
    args[5].put(1); args[5].put(2)
    with args[3]:
        for p in ps: p.start()
        print(sorted([args[1].get() for _ in ps]))
        args[2].set()
        args[3].wait()
    args[5].join()
    for p in ps: p.join(); print(p.exitcode)
