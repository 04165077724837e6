import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(name)s %(message)s'))
root = logging.getLogger()
root.setLevel(logging.DEBUG)
root.addHandler(handler)


class NoSecrets(logging.Filter):
    def filter(self, record):
        return 'secret' not in record.getMessage()


def shout(record):
    record.msg = record.msg.upper()
    return True


handler.addFilter(NoSecrets())
logging.getLogger('a').addFilter(shout)
logging.getLogger('a').info('said loudly')
logging.getLogger('a.b').info('a filter of a logger is for that logger alone')
logging.getLogger('b').info('a secret')
handler.addFilter(logging.Filter('a.b'))
logging.getLogger('a').info('no longer')
logging.getLogger('a.b.c').info('still')
logging.getLogger('a.bc').info('no')
