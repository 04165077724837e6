"""A future in each of its states, set from outside as tests do."""
from concurrent.futures._base import CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED, Future, PENDING, RUNNING
import logging


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


logging.disable()


def shown(future):
    return repr(future).partition('state=')[2]


def create(state, result=None, exception=None):
    future = Future()
    future._state = state
    future._result = result
    future._exception = exception
    return future


for state, outcome in ((PENDING, {}), (RUNNING, {}), (CANCELLED, {}), (CANCELLED_AND_NOTIFIED, {}),
                       (FINISHED, {'result': 42}), (FINISHED, {'exception': OSError('broken')})):
    future = create(state, **outcome)
    print(state, shown(future), future.done(), future.running(), future.cancelled())
    show('result', lambda: future.result(timeout=0))
    show('exception', lambda: repr(future.exception(timeout=0)))
    show('cancel', future.cancel)
    print(shown(future))
    show('set_running_or_notify_cancel', lambda: create(state, **outcome).set_running_or_notify_cancel())
    for name, value in (('set_result', 1), ('set_exception', ValueError())):
        other = create(state, **outcome)
        try:
            getattr(other, name)(value)
            print(name, shown(other))
        except Exception as error:
            print(name, type(error).__name__, str(error).partition(' at 0x')[0])
