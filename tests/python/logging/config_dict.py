"""dictConfig: a whole configuration, changes of one, and what is wrong."""
import logging
import logging.config
import os
import sys
import threading


class Secret(logging.Filter):
    def __init__(self, word='secret'):
        super().__init__()
        self.word = word

    def filter(self, record):
        return self.word not in record.getMessage()


def make_handler(prefix, stream=None):
    handler = logging.StreamHandler(stream)
    handler.terminator = f' <{prefix}>\n'
    return handler


config = {
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {
        'brief': {'format': '%(levelname)-8s %(message)s'},
        'full': {'format': '{name}|{threadName}|{message}', 'style': '{', 'class': 'logging.Formatter'},
        'own': {'()': logging.Formatter, 'fmt': '* %(message)s'},
    },
    'filters': {'secret': {'()': Secret, 'word': 'hidden'}, 'named': {'name': 'app'}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'formatter': 'brief', 'level': 'INFO', 'filters': ['secret'], 'stream': 'ext://sys.stdout'},
        'file': {'class': 'logging.handlers.RotatingFileHandler', 'formatter': 'full', 'filename': 'app.log', 'maxBytes': 10000, 'backupCount': 3,
                 'encoding': 'utf-8'},
        'memory': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': 'file'},
        'mine': {'()': make_handler, 'prefix': 'cfg://names.first', 'stream': 'ext://sys.stdout', 'formatter': 'own'},
    },
    'names': {'first': 'one'},
    'loggers': {'app': {'level': 'DEBUG', 'handlers': ['console', 'memory'], 'propagate': False}, 'app.db': {'level': 'ERROR', 'handlers': ['mine']}},
    'root': {'level': 'WARNING', 'handlers': ['console']},
}
before = logging.getLogger('before')
logging.config.dictConfig(config)
app = logging.getLogger('app')
app.debug('not shown')
app.info('shown %d', 1)
app.info('hidden word')
logging.getLogger('app.db').warning('below')
logging.getLogger('app.db').error('db error')
before.warning('still there')
logging.info('root info')
thread = threading.Thread(target=app.warning, args=('from a thread',), name='线程-1')
thread.start()
thread.join()
print(app.handlers[0].name, logging.getHandlerByName('file').backupCount, app.propagate, logging.root.level)
logging.getHandlerByName('memory').flush()
print(open('app.log', encoding='utf-8').read())
logging.config.dictConfig({'version': 1, 'incremental': True, 'handlers': {'console': {'level': 'ERROR'}}, 'loggers': {'app': {'level': 'INFO'}}})
app.warning('too low now')
app.error('high enough')
logging.config.dictConfig({'version': 1, 'root': {'level': 'INFO'}})
print(before.disabled, app.disabled, app.handlers, logging.root.handlers)
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'logging.Nope'}}}, {'version': 1, 'handlers': {'h': {'class': 'no.Such'}}},
              {'version': 1, 'loggers': {'x': {'handlers': ['h']}}}, {'version': 1, 'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'f'}}},
              {'version': 1, 'root': {'level': 'NOPE'}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as e:
        print(type(e).__name__, e, '<-', type(e.__cause__).__name__ if e.__cause__ else None, e.__cause__)
