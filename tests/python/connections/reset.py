import multiprocessing as mp
import socket


def outcome(call):
    try:
        return call()
    except (OSError, EOFError) as e:
        return repr(e)


for duplex in (True, False):
    for calls in ('recv', 'recv recv', 'send recv', 'poll recv'):
        b, a = mp.Pipe(duplex)
        a.send('unread')
        b.close()
        print(duplex, [outcome(lambda: getattr(a, name)(*(['x'] if name == 'send' else []))) for name in calls.split()])
first, second = socket.socketpair()
first.send(b'unread')
second.close()
print(outcome(lambda: first.send(b'x')), outcome(lambda: first.recv(1)), outcome(lambda: first.recv(1)))
