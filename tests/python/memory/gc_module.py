import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
print(gc.get_threshold())
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
print(gc.garbage, gc.get_debug())
print(len(gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
print(gc.collect(0) >= 0, gc.collect(1) >= 0, gc.collect(2) >= 0)
try:
    gc.collect(3)
except ValueError as e:
    print(e)
print([gc.is_tracked(x) for x in (1, 'a', 1.5, None, [], {1: []}, (1, []), object)])
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
