"""wait: when it returns, and what it returns."""
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, wait


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def made(finish=None):
    future = Future()
    if finish is not None:
        finish(future)
    return future


good, bad, open_ = made(lambda f: f.set_result(1)), made(lambda f: f.set_exception(ValueError())), made()
cancelled = made(lambda f: f.cancel())
noticed = made(lambda f: (f.cancel(), f.set_running_or_notify_cancel()))
names = {good: 'good', bad: 'bad', open_: 'open', cancelled: 'cancelled', noticed: 'noticed'}


def told(futures, **options):
    answer = wait(futures, **options)
    return [sorted(names[future] for future in part) for part in answer], answer._fields


for when in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
    for futures in ([good, bad], [good, open_], [bad, open_], [cancelled, open_], [noticed, open_], [good, good], []):
        show(when, lambda: told(futures, timeout=0.01, return_when=when))
show('generator', lambda: told(future for future in (good, bad)))
show('dict', lambda: told({good: 1}))
show('unknown', lambda: told([open_], return_when='SOMETIME'))
show('nothing to wait for', lambda: told([good], return_when='SOMETIME'))
show('negative', lambda: told([open_], timeout=-1))
show('number', lambda: told(5))
