import logging

print([logging.getLevelName(n) for n in (0, 10, 20, 25, 30, 40, 50)])
print(logging.getLevelName('INFO'), logging.getLevelName('nothing'))
logging.addLevelName(25, 'NOTICE')
log = logging.getLogger('x')
logging.basicConfig(level='NOTICE')
log.log(25, 'noticed')
log.info('no')
for level in ('LOUD', 1.5, None):
    try:
        log.setLevel(level)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    log.log('INFO', 'x')
except TypeError as error:
    print(error)
print(sorted(logging.getLevelNamesMapping().items()))
logging.disable(logging.ERROR)
log.error('disabled')
log.critical('not disabled')
logging.disable(logging.NOTSET)
log.error('enabled again')
