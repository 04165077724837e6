from multiprocessing import util

log = []


class Thing:
    pass


thing = Thing()
for name, priority in (('a', 1), ('b', 5), ('c', 5), ('d', None), ('e', -3), ('f', 0)):
    finalizer = util.Finalize(thing, log.append, (name,), exitpriority=priority)
print(finalizer.still_active(), finalizer)
cancelled = util.Finalize(thing, log.append, ('cancelled',), exitpriority=9)
cancelled.cancel()
cancelled.cancel()
called = util.Finalize(thing, lambda x, y=0: x + y, (1,), {'y': 2}, exitpriority=3)
print(called(), called(), called.still_active(), cancelled.still_active())
util._run_finalizers(0)
print(log)
util._run_finalizers()
print(log)
for arguments in ((None, print), (thing, print, (), {}, 'high')):
    try:
        util.Finalize(*arguments)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(util.is_exiting())
