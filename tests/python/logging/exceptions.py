import logging

logging.basicConfig(format='%(levelname)s %(message)s')
log = logging.getLogger(__name__)


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError:
    log.exception('could not divide %d by %d', 1, 0)
    log.warning('without the traceback')
    log.warning('with it', exc_info=True)
try:
    divide(1, 'x')
except TypeError as error:
    kept = error
log.error('given', exc_info=kept)
log.error('nothing to tell', exc_info=True)
log.error('where', stack_info=True)
