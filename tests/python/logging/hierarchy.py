import logging
import sys

root = logging.getLogger()
root.addHandler(logging.StreamHandler(sys.stdout))
b = logging.getLogger('a.b')
c = logging.getLogger('a.b.c')
print(b.parent is root, c.parent is b)
a = logging.getLogger('a')
print(b.parent is a, c.parent is b, a.parent is root)
a.setLevel(logging.ERROR)
for logger in (root, a, b, c):
    print(logger, logger.level, logger.getEffectiveLevel(), logger.isEnabledFor(logging.WARNING))
b.setLevel('DEBUG')
c.debug('from c')
a.warning('not from a')
c.propagate = False
c.error('to the last resort, on standard error')
print(a.getChild('b') is b, sorted([x.name for x in a.getChildren()]), logging.getLogger('a.b') is b)
b.disabled = True
b.error('disabled')
