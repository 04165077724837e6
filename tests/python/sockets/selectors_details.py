import selectors
import socket

left, right = socket.socketpair()


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, str(error).replace(repr(left), 'left'))


for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
    with kind() as selector:
        key = selector.register(left, selectors.EVENT_READ, 'data')
        print(key._replace(fileobj='left', fd=0), key.fd == left.fileno())
        print(selector.register(right, selectors.EVENT_READ | selectors.EVENT_WRITE).events)
        print([(key.data, events) for key, events in selector.select(0)])
        left.send(b'x')
        print([(key.data, events) for key, events in selector.select()])
        print(selector.modify(right, selectors.EVENT_READ, 'other').data)
        print([(key.data, events) for key, events in selector.select()])
        right.recv(1)
        print(selector.select(0.01), selector.select(-1))
        print(selector.get_key(left).data, len(selector.get_map()), left in selector.get_map())
        print(selector.unregister(left).data)
        attempt(selector.unregister, left)
        attempt(selector.get_key, 99)
        attempt(selector.register, right, 8)
        attempt(selector.register, right, 0)
        attempt(selector.register, 'x', 1)
        attempt(selector.register, -1, 1)
    print(selector.get_map())
    attempt(selector.get_key, left)
