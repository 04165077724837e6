import logging
import logging.handlers
import os

handler = logging.handlers.RotatingFileHandler('r.log', maxBytes=30, backupCount=2)
log = logging.getLogger('rotating')
log.propagate = False
log.addHandler(handler)
log.setLevel(logging.INFO)
for i in range(8):
    log.info('line number %d', i)
handler.close()
for name in sorted(os.listdir('.')):
    if name.startswith('r.log'):
        print(name, open(name).read().split('\n'))
        os.remove(name)
