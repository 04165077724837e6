"""fileConfig."""
import logging
import logging.config
import sys

before = logging.getLogger('before')
with open('log.ini', 'w') as f:
    f.write('''[loggers]
keys=root,web

[handlers]
keys=out,errors

[formatters]
keys=short

[logger_root]
level=INFO
handlers=out

[logger_web]
level=DEBUG
handlers=errors
qualname=shop.web
propagate=0

[handler_out]
class=StreamHandler
level=INFO
formatter=short
args=(sys.stdout,)

[handler_errors]
class=handlers.MemoryHandler
target=out
args=(1,)

[formatter_short]
format=%(name)s:%(levelname)s:%(message)s
''')
logging.config.fileConfig('log.ini')
logging.info('from the root')
logging.getLogger('shop.web').debug('kept, %s', 'and too low')
logging.getLogger('shop.web').warning('kept')
print(before.disabled, logging.getLogger('shop.web').propagate)
try:
    logging.config.fileConfig('none.ini')
except FileNotFoundError as e:
    print(e)
