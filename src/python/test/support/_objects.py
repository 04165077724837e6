"""Objects to compare with, and attributes changed for a while."""

import contextlib
import functools
import re

_ABSENT = object()


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()
LARGEST = _Largest()
SMALLEST = _Smallest()


def sortdict(dict):
    """The text of a dict with its keys in order."""
    return '{%s}' % ', '.join(['%r: %r' % pair for pair in sorted(dict.items())])


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """The attribute is another within the block; its old value is what `as` gives, None where there was none."""
    before = getattr(obj, attr, _ABSENT)
    setattr(obj, attr, new_val)
    try:
        yield None if before is _ABSENT else before
    finally:
        if before is not _ABSENT:
            setattr(obj, attr, before)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """The same for an item."""
    before = obj[item] if item in obj else _ABSENT
    obj[item] = new_val
    try:
        yield None if before is _ABSENT else before
    finally:
        if before is not _ABSENT:
            obj[item] = before
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    """The attribute is another until the test has ended."""
    getattr(object_to_patch, attr_name)
    had_its_own = attr_name in vars(object_to_patch)
    before = vars(object_to_patch).get(attr_name)

    def restore():
        if had_its_own:
            setattr(object_to_patch, attr_name, before)
        else:
            delattr(object_to_patch, attr_name)

    test_instance.addCleanup(restore)
    setattr(object_to_patch, attr_name, new_value)


def get_attribute(obj, name):
    """The attribute; the test is skipped where there is none."""
    import unittest
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {obj!r} has no attribute {name!r}') from None


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    """The names of one object that the other has not."""
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {name for name in missing if not name.startswith('_') or name.endswith('__')}


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """`__all__` must name what the module defines for others: that is public, its own, and no module."""
    import types
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        value = getattr(module, name)
        home = getattr(value, '__module__', None)
        if home in name_of_module or (home is None and not isinstance(value, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    """Calling the type must raise that it has no instances of its own."""
    name = tp.__name__ if tp.__module__ == 'builtins' else f'{tp.__module__}.{tp.__name__}'
    with testcase.assertRaisesRegex(TypeError, f"cannot create '{re.escape(name)}' instances"):
        tp(*args, **kwds)
