"""Every timeout that wait and wait_for can be given."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for lock in (threading.Lock(), threading.RLock(), threading._PyRLock()):
    condition = threading.Condition(lock)
    with condition:
        for timeout in (0, -1, 0.01, float('nan'), 'x', 1e100, []):
            show(repr(timeout), lambda: condition.wait(timeout))
        show('false', lambda: condition.wait_for(lambda: '', 0.01))
        show('true', lambda: condition.wait_for(lambda: 'yes', 0.01))
        show('negative', lambda: condition.wait_for(lambda: 0, -1))
        show('no predicate', lambda: condition.wait_for(3))
        show('owned', condition._is_owned)
    show('owned', condition._is_owned)
