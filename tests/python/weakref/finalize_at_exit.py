import weakref


class Thing:
    pass


thing = Thing()
weakref.finalize(thing, print, 'first made')
weakref.finalize(thing, print, 'second made')
quiet = weakref.finalize(thing, print, 'never')
quiet.atexit = False
print('last statement')
