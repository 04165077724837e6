import os
import select
import socket

left, right = socket.socketpair()


def names(lists):
    return [['left' if one is left else 'right' if one is right else one for one in each] for each in lists]


def attempt(*args):
    try:
        print(names(select.select(*args)))
    except Exception as error:
        print(type(error).__name__, error)


attempt([left], [right], [], 0)
left.send(b'x')
attempt([left, right], [left, right], [left], 0)
attempt([right, right], [], [])
attempt([], [], [], 0)
attempt([left], [], [], 0.01)
attempt([left], [], [], -1)
attempt(['x'], [], [])
attempt([-5], [], [])
attempt([99], [], [])
attempt(7, [], [])
right.recv(1)
left.close()
attempt([right], [right], [], 0)
attempt([left], [], [], 0)
reader, writer = os.pipe()
print(select.select([reader], [writer], [], 0) == ([], [writer], []))
os.write(writer, b'x')
os.close(writer)
print(select.select([reader], [], []) == ([reader], [], []))
attempt([], [1], [], None)

poll = select.poll()
left, right = socket.socketpair()
a, b = left.fileno(), right.fileno()
poll.register(left)
poll.register(right, select.POLLIN)
print(poll.poll(0) == [(a, select.POLLOUT)])
poll.modify(left, select.POLLIN)
print(poll.poll(10))
left.send(b'x')
print(poll.poll() == [(b, select.POLLIN)])
right.recv(1)
poll.unregister(left)
left.close()
print(poll.poll() == [(b, select.POLLIN | select.POLLHUP)])
try:
    poll.unregister(99)
except KeyError as error:
    print(repr(error))
