import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format='%(filename)s %(module)s %(lineno)d %(funcName)s %(threadName)s %(processName)s %(message)s')


def inner():
    logging.info('from inner')
    logging.info('as if from its caller', stacklevel=2)


def outer():
    inner()


logging.info('from the module')
outer()
thread = threading.Thread(target=outer, name='worker')
thread.start()
thread.join()
(lambda: logging.info('from a lambda'))()


class Counter:
    def count(self):
        logging.getLogger('counter').debug('from a method')


Counter().count()
