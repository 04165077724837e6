import logging
import logging.handlers
import queue
import threading

records = queue.Queue()
log = logging.getLogger('queued')
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(logging.handlers.QueueHandler(records))
shown = logging.StreamHandler()
shown.setFormatter(logging.Formatter('%(threadName)s %(levelname)s %(message)s'))
errors = logging.StreamHandler()
errors.setLevel(logging.ERROR)
errors.setFormatter(logging.Formatter('!! %(message)s'))
log.info('before the listener, %s', 'kept')
listener = logging.handlers.QueueListener(records, shown, errors, respect_handler_level=True)
listener.start()


def work():
    log.debug('working')
    try:
        [][0]
    except IndexError:
        log.exception('failed')


thread = threading.Thread(target=work, name='worker')
thread.start()
thread.join()
listener.stop()
print(records.qsize())
