import os
from multiprocessing.connection import Client, Listener, address_type, arbitrary_address, default_family, families

print(families, default_family)
for call in (
    lambda: Listener(5), lambda: Listener(family='AF_PIPE'), lambda: Client('/tmp/nobody'), lambda: Client(('localhost', 1)),
    lambda: Listener(authkey='text'), lambda: arbitrary_address('AF_X'), lambda: Client(3), lambda: address_type(None),
):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
first = Listener()
print(os.path.exists(first.address))
try:
    Listener(first.address)
except OSError as e:
    print(e.strerror)
first.close()
print(os.path.exists(first.address) if first._listener else 'closed')
