import logging
from concurrent.futures import Future


class Plain(Future):
    def __repr__(self):
        return '<a future>'


def bad(future):
    raise ValueError('in the callback')


logging.basicConfig(format='%(name)s %(levelname)s %(message)s')
future = Plain()
future.add_done_callback(bad)
future.add_done_callback(lambda future: print('called all the same', future.result()))
future.set_result(1)
future.add_done_callback(bad)
print('end')
