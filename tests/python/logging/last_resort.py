import logging

log = logging.getLogger('app')
log.info('below WARNING, nobody hears it')
log.warning('without any handler')
log.error('it goes to standard error, as it is')
print(log.hasHandlers(), logging.getLogger().handlers, logging.lastResort)
