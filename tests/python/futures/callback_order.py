"""Callbacks come in the order in which they were added, the last ones at once; who fails does not stop the others."""
import logging
import sys
from concurrent.futures import Future


class Short(logging.Formatter):
    def format(self, record):
        return f'{record.name} {record.levelname} {record.getMessage().partition(" at 0x")[0]} {record.exc_info[1]!r}'


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
logging.getLogger('concurrent.futures').addHandler(handler)


def fail(future):
    raise KeyError('callback')


for finish in (lambda future: future.set_result(1), lambda future: future.set_exception(ValueError()),
               lambda future: future.cancel()):
    future = Future()
    order = []
    future.add_done_callback(lambda done: order.append((1, done is future, done.done())))
    future.add_done_callback(fail)
    future.add_done_callback(lambda done: order.append(2))
    print(finish(future), order)
    future.add_done_callback(lambda done: order.append(3))
    future.add_done_callback(fail)
    print(order)


class Stop(BaseException):
    pass


def stop(future):
    raise Stop


future = Future()
future.add_done_callback(stop)
future.add_done_callback(lambda done: print('not reached'))
try:
    future.set_result(1)
except Stop:
    print('stopped', future.result())
