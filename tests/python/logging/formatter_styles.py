import logging
import sys

log = logging.getLogger('shop')
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler(sys.stdout)
log.addHandler(handler)
log.propagate = False
for style, text in (('%', '%(levelname)-8s|%(name)5s|%(message).5s|%(levelno)03d'),
                    ('{', '{levelname:<8}|{name:>5}|{message!r}|{levelno:03d}'),
                    ('$', '$levelname|${name}|$message|$$')):
    handler.setFormatter(logging.Formatter(text, style=style))
    log.info('sold %s', 'bread')
handler.setFormatter(logging.Formatter('%(who)s %(message)s', defaults={'who': 'nobody'}))
log.info('one')
log.info('two', extra={'who': 'Ann'})
for style, text in (('%', 'no field'), ('%', '%(message)'), ('{', 'none'), ('{', '{message'), ('$', 'none'), ('?', 'x')):
    try:
        logging.Formatter(text, style=style)
    except ValueError as error:
        print(error)
try:
    log.info('x', extra={'message': 1})
except KeyError as error:
    print(error)
