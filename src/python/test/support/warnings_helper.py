"""Warnings in tests."""

import contextlib
import functools
import re
import sys
import warnings


def ignore_warnings(*, category):
    """A decorator: warnings of the category are not shown while the function goes on."""
    def decorate(test):
        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(*args, **kwargs)
        return wrapper
    return decorate


class WarningsRecorder:
    """The warnings of a block: `warnings` has all since the beginning or the last `reset`; attributes are those of the last one."""

    def __init__(self, warnings_list):
        self._all = warnings_list
        self._seen = 0

    def __getattr__(self, attr):
        if len(self._all) > self._seen:
            return getattr(self._all[-1], attr)
        if attr in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f'{self!r} has no attribute {attr!r}')

    @property
    def warnings(self):
        return self._all[self._seen:]

    def reset(self):
        self._seen = len(self._all)


@contextlib.contextmanager
def check_warnings(*filters, **kwargs):
    """Every filter, a text and a category, must catch a warning of the block, unless `quiet`; and no warning may come that none catches."""
    quiet = kwargs.get('quiet')
    if not filters:
        filters = (('', Warning),)
        if quiet is None:
            quiet = True
    _forget_seen_by(sys._getframe(2))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield WarningsRecorder(caught)
    left = list(caught)
    missing = []
    for text, category in filters:
        mine = [each for each in left if re.match(text, str(each.message), re.IGNORECASE)
                and issubclass(each.message.__class__, category)]
        left = [each for each in left if each not in mine]
        if not mine and not quiet:
            missing.append((text, category.__name__))
    if left:
        raise AssertionError(f'unhandled warning {left[0]}')
    if missing:
        raise AssertionError(f'filter ({missing[0][0]!r}, {missing[0][1]}) did not catch any warning')


def _forget_seen_by(frame):
    """Warnings that a module has given already are given again."""
    shown = frame.f_globals.get('__warningregistry__')
    if shown:
        shown.clear()


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    """No warning may come in the block."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings('always', message=message, category=category)
        yield
        if force_gc:
            from . import gc_collect
            gc_collect()
    testcase.assertEqual(caught, [])


@contextlib.contextmanager
def check_no_resource_warning(testcase):
    """Nothing may be let go of in the block that should have been closed."""
    with check_no_warnings(testcase, category=ResourceWarning, force_gc=True):
        yield


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    """Compiling the statement must warn once, and raise where warnings are errors."""
    from . import check_syntax_error
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    (warning,) = caught
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning), warning.category)
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, '<testcase>')
    testcase.assertEqual(warning.lineno, lineno)
    with warnings.catch_warnings():
        warnings.simplefilter('error', SyntaxWarning)
        check_syntax_error(testcase, statement, errtext, lineno=lineno, offset=offset)


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before
