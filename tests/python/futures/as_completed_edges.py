"""as_completed with nothing, duplicates, no time and wrong things."""
from concurrent.futures import Future, as_completed


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


done, failed, pending = Future(), Future(), Future()
done.set_result(1)
failed.set_exception(ValueError())
show('nothing', lambda: list(as_completed([])))
show('twice', lambda: len(list(as_completed([done, done, failed]))))
for timeout in (0, 0.01, -1):
    show(timeout, lambda: list(as_completed([done, pending, pending], timeout=timeout)))
show('all done', lambda: len(list(as_completed([done, failed], timeout=0))))
show('number', lambda: next(as_completed(5)))
stream = as_completed([done, pending])
print(next(stream) is done, stream.close(), pending._waiters)
print(type(as_completed([pending])).__name__)
