"""What becomes of objects that nothing refers to any more: the collector has put them in a queue, and the thread that collected runs
`finalize` before it goes on. An app-level twin, taken into `_operators`."""

import _collector
import _references
import _vm

_CALLBACK = 1


def finalize():
    """Calls finalizers and callbacks until nothing waits. What they let go of is looked for before the next round."""
    while True:
        entry = _references.next_finalizing()
        if entry is None:
            return
        while entry is not None:
            kind, target = entry
            entry = None
            if kind == _CALLBACK:
                _call_back(target)
            else:
                _finalize(target)
            target = None
            entry = _references.next_finalizing()
        _references.collect_again()


def _call_back(reference):
    callback = _references.callback_of(reference)
    try:
        callback(reference)
    except BaseException as error:
        report(error, callback)


def _finalize(target):
    kind = type(target)
    if kind is _references.generator:
        _close(target)
    elif kind is _references.coroutine:
        if target.cr_frame is not None and not target.cr_suspended:
            from _async import never_awaited
            never_awaited(target)
        _close(target)
    elif kind is _references.async_generator:
        _hand_over(target)
    else:
        _delete(target, getattr(kind, '__del__', None))


def _delete(target, method):
    if method is None:
        return
    try:
        _vm.special(target, '__del__')()
    except BaseException as error:
        report(error, method)


def _close(generator):
    try:
        generator.close()
    except BaseException as error:
        report(error, generator)


def _hand_over(generator):
    """An asynchronous generator is finished by the loop that drives it."""
    from _async import hooks
    finalizer = hooks.get(_vm.thread(), (None, None))[1]
    if finalizer is None:
        return
    try:
        finalizer(generator)
    except BaseException as error:
        report(error, finalizer)


def report(error, source, message=None):
    """An exception that nobody can catch."""
    import sys
    unraisable = sys.UnraisableHookArgs((type(error), error, error.__traceback__, message, source))
    try:
        sys.unraisablehook(unraisable)
    except BaseException as second:
        sys.__unraisablehook__(sys.UnraisableHookArgs(
            (type(second), second, second.__traceback__, 'Exception ignored in sys.unraisablehook', sys.unraisablehook)))


def finalize_all():
    """At the end of a process, when everything in it becomes garbage at once: in the order in which they were made. What threads that
    are frozen hold is never freed, so if there are such, only what the variables of the main module alone have kept."""
    import sys
    if not _references.other_threads():
        while True:
            targets = _references.take_finalizable()
            if not targets:
                return
            while targets:
                _finalize(targets.pop(0))
    namespace = sys.modules['__main__'].__dict__
    for name in list(namespace):
        if not name.startswith('__'):
            namespace[name] = None
    _collector.collect()
