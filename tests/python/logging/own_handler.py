import logging


class Collect(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.seen = []

    def emit(self, record):
        self.seen.append(self.format(record))


collect = Collect()
log = logging.getLogger('collected')
log.addHandler(collect)
log.addHandler(logging.NullHandler())
log.propagate = False
log.setLevel(logging.DEBUG)
log.info('too low')
log.warning('kept %s', 'one')
log.error('kept two')
print(collect.seen)
collect.name = 'collector'
print(logging.getHandlerByName('collector') is collect, logging.getHandlerByName('x'), collect)
log.removeHandler(collect)
log.error('gone')
print(len(collect.seen), log.handlers)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)
