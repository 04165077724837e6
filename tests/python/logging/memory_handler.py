import logging
import logging.handlers
import sys

target = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(3, target=target)
log = logging.getLogger('kept')
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(memory)
log.info('one')
log.info('two')
print('nothing yet', len(memory.buffer))
log.info('three')
print('full')
log.info('four')
log.error('an error brings everything out')
log.info('five')
memory.close()
print('closed')
