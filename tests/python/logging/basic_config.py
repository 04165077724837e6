import logging

logging.basicConfig(level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('not shown')
logging.info('shown %d of %s', 1, 'two')
logging.warning('careful')
logging.error('bad')
logging.critical('worse')
logging.log(25, 'a level of its own')
logging.basicConfig(level=logging.DEBUG)
logging.debug('the second call does nothing')
logging.basicConfig(level=logging.DEBUG, format='%(message)s', force=True)
logging.debug('this one does')
