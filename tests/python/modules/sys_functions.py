import sys, io
print(sys.getswitchinterval())
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
for call in (lambda: sys.setswitchinterval(0), lambda: sys.setswitchinterval('x'), lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit('x'),
             lambda: sys.intern(5)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit(), sys.intern('a') is sys.intern('a'), sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exc_info()[0], sys.exception() is error, sys.exc_info()[2] is error.__traceback__)
sys.displayhook([1, 2])
sys.displayhook(None)
print(_)
kept, sys.stdout = sys.stdout, io.StringIO()
print('captured')
text = sys.stdout.getvalue()
sys.stdout = kept
print(repr(text), sys.stdout is sys.__stdout__)
events = []
sys.addaudithook(lambda event, args: events.append((event, args)) if event.startswith('own.') else None)
sys.audit('own.event', 1, 2)
print(events)
print(sys.is_finalizing(), callable(sys.excepthook), sys.excepthook is sys.__excepthook__)
for status in (None, 0, 3, 'text', (1, 2)):
    try:
        sys.exit(status)
    except SystemExit as exit:
        print(repr(exit), exit.code)
