"""What is otherwise for a while: switches of the interpreter, the environment, hooks."""

import contextlib
import functools
import sys

from .os_helper import EnvironmentVarGuard


def gc_collect():
    """Frees all that nobody can reach, where that takes several rounds too."""
    import gc
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def disable_faulthandler():
    """Crashes are not written down within the block."""
    import faulthandler
    was_enabled = faulthandler.is_enabled()
    if was_enabled:
        faulthandler.disable()
    try:
        yield
    finally:
        if was_enabled:
            faulthandler.enable(file=sys.__stderr__, all_threads=True)


class SuppressCrashReport:
    """For tests that crash: no window opens and no core is written, here never."""

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        return None


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    """For code that goes as deep as it can: not deeper than so many calls from here."""
    before = sys.getrecursionlimit()
    if max_depth is not None:
        if max_depth < 3:
            raise ValueError('max_depth must be at least 3')
        depth = 0
        frame = sys._getframe()
        while frame is not None:
            depth += 1
            frame = frame.f_back
        sys.setrecursionlimit(depth + max_depth)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


class catch_unraisable_exception:
    """What `sys.unraisablehook` is told within the block is the attribute `unraisable`."""

    def __init__(self):
        self.unraisable = None
        self._before = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._before
        del self.unraisable


def _around(make):
    """A decorator that calls its function within a context, the same for every call."""
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            with make():
                return func(*args, **kwargs)
        return wrapper
    return decorate


def run_with_tz(tz):
    """Within the time zone. Where zones cannot be set, the test is skipped."""
    @contextlib.contextmanager
    def zone():
        import time
        import unittest
        if not hasattr(time, 'tzset'):
            raise unittest.SkipTest('tzset required')
        with EnvironmentVarGuard() as environment:
            environment['TZ'] = tz
            time.tzset()
            try:
                yield
            finally:
                environment.unset('TZ')
        time.tzset()
    return _around(zone)


def run_with_locale(catstr, *locales):
    """Within the first of the locales that there is: there is one, which is in force."""
    return _around(contextlib.nullcontext)


def force_not_colorized(func):
    """Without colours in what is written, whatever the environment says."""
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        with EnvironmentVarGuard() as environment:
            for name in ('PYTHON_COLORS', 'FORCE_COLOR'):
                environment.unset(name)
            environment['NO_COLOR'] = '1'
            return func(*args, **kwargs)
    return wrapper
