"""The garbage collector.

What CPython frees by counting references is freed as promptly here; `collect` frees what is in cycles. There is one generation.
"""

# Supported: one generation; `collect` answers how many objects in cycles it has found. Thresholds are kept, not used.

import _collector

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []
callbacks = []

_debug = 0
_threshold = (2000, 10, 10)
_stats = [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]
_frozen = 0


def collect(generation=2):
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    _tell('start', generation, 0)
    _collector.collect()
    found = _collector.garbage()
    stats = _stats[generation]
    stats['collections'] += 1
    stats['collected'] += found
    _tell('stop', generation, found)
    return found


def _tell(phase, generation, collected):
    if not callbacks:
        return
    from _finalizers import report
    for callback in list(callbacks):
        try:
            callback(phase, {'generation': generation, 'collected': collected, 'uncollectable': 0})
        except BaseException as error:
            report(error, callback)


def enable():
    _collector.automatic(True)


def disable():
    _collector.automatic(False)


def isenabled():
    return _collector.automatic()


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    global _threshold
    given = (threshold0, threshold1, threshold2)
    for value in given:
        if value is not None and not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    _threshold = tuple([old if new is None else new for old, new in zip(_threshold, given)])


def get_count():
    """What has been allocated since the last collection, in objects, about."""
    return (_collector.allocated() // 64, 0, 0)


def get_stats():
    return [dict(stats) for stats in _stats]


def get_debug():
    return _debug


def set_debug(flags, /):
    global _debug
    _debug = flags


def is_tracked(obj, /):
    return _collector.is_tracked(obj)


def is_finalized(obj, /):
    return _collector.is_finalized(obj)


def get_objects(generation=None):
    if generation is not None:
        if not isinstance(generation, int):
            raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
        if generation < 0:
            raise ValueError('generation parameter cannot be negative')
        if generation > 2:
            raise ValueError("generation parameter must be less than the number of available generations (3)")
        if generation < 2:
            return []
    _collector.tidy()
    return _collector.objects()


def get_referrers(*objs):
    _collector.tidy()
    return _collector.referrers(objs)


def get_referents(*objs):
    return [each for obj in objs for each in _collector.referents(obj)]


def freeze():
    global _frozen
    _frozen = len(get_objects())


def unfreeze():
    global _frozen
    _frozen = 0


def get_freeze_count():
    return _frozen
