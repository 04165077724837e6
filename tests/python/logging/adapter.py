import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(user)s: %(message)s')
log = logging.getLogger('site')
adapter = logging.LoggerAdapter(log, {'user': 'ann'})
adapter.info('hello')
adapter.warning('%d visits', 3)
adapter.debug('not shown')


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs.setdefault('extra', {'user': 'nobody'})
        return f'[{self.extra["id"]}] {msg}', kwargs


prefix = Prefix(log, {'id': 7})
prefix.error('wrong')
print(adapter, prefix.isEnabledFor(logging.DEBUG), adapter.name)
merging = logging.LoggerAdapter(log, {'user': 'ann'}, merge_extra=True)
merging.info('as bob', extra={'user': 'bob'})
