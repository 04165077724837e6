"""How locks, in all states, are written."""
import threading


def shown(lock):
    text = repr(lock).replace(str(threading.get_ident()) + ' count', 'me count')
    return text.partition(' at 0x')[0]


lock, rlock = threading.Lock(), threading.RLock()
print(shown(lock), '|', shown(rlock))
with lock, rlock:
    print(shown(lock), '|', shown(rlock))
    with rlock:
        print(shown(rlock))
    print(shown(rlock))
print(shown(lock), '|', shown(rlock))
python = threading._PyRLock()
print(shown(python))
with python:
    print(shown(python))
