import gevent


class Errors:
    """Keeps what the hub prints of errors, to show it without times, places and addresses."""

    text = ''

    def write(self, text):
        self.text += text

    def show(self):
        for line in self.text.splitlines():
            if ' failed with ' in line:
                before, after = line.split(' ', 1)[1].split(' at 0x')
                print('>', before, after.split(':', 1)[1])
            elif not line.startswith(('    ', '  File')):
                print('>', line)
        self.text = ''


def fails(kind, delay=0):
    gevent.sleep(delay)
    raise kind('of its own')


class Quiet(Exception):
    pass


errors = Errors()
gevent.get_hub().exception_stream = errors
g = gevent.spawn(fails, ValueError)
g.join()
print('joined', g.successful(), g.ready(), g.dead, g.value, repr(g.exception))
print(g.exc_info[0].__name__, g.exc_info[1] is g.exception)
try:
    g.get()
except ValueError as e:
    print('got', e, e is g.exception)
errors.show()

h = [gevent.spawn(fails, KeyError, 0.2), gevent.spawn(fails, IndexError, 0.1), gevent.spawn(gevent.sleep, 0.05)]
try:
    gevent.joinall(h, raise_error=True)
except Exception as e:
    print('joinall raised', type(e).__name__, e)
print([each.ready() for each in h])
gevent.joinall(h)
print([type(each.exception).__name__ for each in h])


def catches():
    try:
        gevent.spawn(fails, Quiet).get()
    except Quiet as e:
        return f'caught {e}'


print(gevent.spawn(catches).get())


def leaves():
    raise gevent.GreenletExit('no error')


e = gevent.spawn(leaves)
e.join()
print(e.successful(), repr(e.value), e.exception)
errors.show()
