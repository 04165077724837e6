import logging

logging.warning('too many: %d', 1, 2)
logging.warning('wrong: %d', 'x')
logging.raiseExceptions = False
logging.warning('silent: %d', 'x')
logging.warning('fine')
