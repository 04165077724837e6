import logging
import sys

print(logging.getLogger() is logging.getLogger('root'), logging.getLogger(''), logging.root)
try:
    logging.getLogger(5)
except TypeError as error:
    print(error)
for options in ({'stream': sys.stdout, 'filename': 'x'}, {'handlers': [], 'stream': sys.stdout}, {'colour': 1}, {'style': '?'}):
    try:
        logging.basicConfig(force=True, **options)
    except ValueError as error:
        print(error)
logging.basicConfig(force=True, stream=sys.stdout, format='{levelname}~{message}', style='{', level='DEBUG')
logging.getLogger('x').debug('braces')
logging.exception('outside of any handler')
print(logging.getLogger().handlers[0].level, repr(logging.getLogger().handlers[0]))
