import multiprocessing as mp
import threading
from multiprocessing.connection import Client, Listener


def call(address, key):
    try:
        Client(address, authkey=key)
    except (mp.AuthenticationError, OSError) as e:
        told.append(f'client: {type(e).__name__} {e}')


told = []
listener = Listener(('localhost', 0), authkey=b'right')
caller = threading.Thread(target=call, args=(listener.address, b'wrong'))
caller.start()
try:
    listener.accept()
except mp.AuthenticationError as e:
    told.append(f'server: {e}')
caller.join()
print(sorted(told))
listener.close()
listener.close()
try:
    listener.accept()
except OSError as e:
    print(e)
print(issubclass(mp.AuthenticationError, mp.ProcessError))
