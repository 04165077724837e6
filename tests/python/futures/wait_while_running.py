"""wait and as_completed, while others finish and cancel."""
import threading
import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, Future, as_completed, wait


def later(*actions):
    """Does one thing after the other, in a thread."""
    def run():
        for action, *arguments in actions:
            time.sleep(0.01)
            action(*arguments)
    threading.Thread(target=run).start()


a, b, c = Future(), Future(), Future()
later((a.set_result, 1), (b.set_exception, ValueError('b')), (c.set_result, 3))
done, not_done = wait([a, b, c], return_when=FIRST_COMPLETED)
print(a in done, c in not_done)
done, not_done = wait([a, b, c], return_when=FIRST_EXCEPTION)
print(b in done)
print([len(part) for part in wait([a, b, c])])
a, b, c = Future(), Future(), Future()
later((b.set_result, 'b'), (c.cancel,), (c.set_running_or_notify_cancel,), (a.set_result, 'a'))
names = {a: 'a', b: 'b', c: 'c'}
print([names[future] for future in as_completed([a, b, c, a])])
d = Future()
stream = as_completed([a, d, b], timeout=0.02)
print(sorted([names[next(stream)], names[next(stream)]]))
try:
    next(stream)
except TimeoutError as error:
    print(error)
print(a._waiters, d._waiters)
