import weakref


class Thing:
    pass


thing = Thing()
finalizer = weakref.finalize(thing, print, 'gone', sep='-')
print(finalizer.alive, finalizer.atexit, finalizer.peek()[0] is thing, finalizer.peek()[1:])
print(repr(finalizer).startswith('<finalize object at 0x'), "for 'Thing'" in repr(finalizer))
del thing
print(finalizer.alive, finalizer.peek(), finalizer.detach(), finalizer())
print(repr(finalizer).endswith('; dead>'))

thing = Thing()
finalizer = weakref.finalize(thing, lambda x: x * 2, 21)
print(finalizer(), finalizer(), finalizer.alive)

finalizer = weakref.finalize(thing, print, 'never')
print(finalizer.detach()[0] is thing, finalizer.alive)
del thing
print('end')
