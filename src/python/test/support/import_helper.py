"""Modules imported anew, or not at all, in tests."""

import contextlib
import importlib
import os
import sys
import unittest

from .os_helper import unlink


@contextlib.contextmanager
def _deprecations_ignored(ignore):
    if not ignore:
        yield
        return
    import warnings
    with warnings.catch_warnings():
        warnings.filterwarnings('ignore', '.+ (module|package)', DeprecationWarning)
        yield


def import_module(name, deprecated=False, *, required_on=()):
    """The module; the test is skipped where there is none, unless the system is one that must have it."""
    with _deprecations_ignored(deprecated):
        try:
            return importlib.import_module(name)
        except ImportError as error:
            if sys.platform.startswith(tuple(required_on)):
                raise
            raise unittest.SkipTest(str(error)) from None


def _take_out(names):
    """Takes modules, and those within them, out of `sys.modules`; answers what was there."""
    taken = {}
    for name in list(sys.modules):
        if any([name == each or name.startswith(each + '.') for each in names]):
            taken[name] = sys.modules.pop(name)
    return taken


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False):
    """The module imported anew, with others imported anew as well, or with others as if there were none.

    None where one of the others cannot be imported. `sys.modules` is afterwards what it was.
    """
    names = [name, *fresh, *blocked]
    with _deprecations_ignored(deprecated):
        before = _take_out(names)
        for each in blocked:
            sys.modules[each] = None
        try:
            for each in fresh:
                try:
                    importlib.import_module(each)
                except ImportError:
                    return None
            return importlib.import_module(name)
        finally:
            _take_out(names)
            sys.modules.update(before)


def modules_setup():
    """What `modules_cleanup` needs to make `sys.modules` again what it is now."""
    return (sys.modules.copy(),)


def modules_cleanup(oldmodules):
    # Encodings are kept: what has been decoded with them refers to them.
    encodings = [(name, module) for name, module in sys.modules.items() if name.startswith('encodings.')]
    sys.modules.clear()
    sys.modules.update(encodings)
    sys.modules.update(oldmodules)


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    """As if the module had never been imported."""
    unload(modname)
    for folder in sys.path:
        unlink(os.path.join(folder, f'{modname}.pyc'))


def make_legacy_pyc(source):
    raise unittest.SkipTest('modules are not compiled to files')


class CleanImport:
    """Within the block the modules are imported anew; after it `sys.modules` is what it was."""

    def __init__(self, *module_names, usefrozen=False):
        self.original_modules = sys.modules.copy()
        for name in module_names:
            module = sys.modules.pop(name, None)
            if module is not None and module.__name__ != name:
                sys.modules.pop(module.__name__, None)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.modules.update(self.original_modules)


class DirsOnSysPath:
    """Adds folders to `sys.path` for a while; both the list and what is in it come back."""

    def __init__(self, *paths):
        self.original_value = sys.path[:]
        self.original_object = sys.path
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.path = self.original_object
        sys.path[:] = self.original_value


@contextlib.contextmanager
def isolated_modules():
    """What is imported within the block is forgotten after it."""
    saved = modules_setup()
    try:
        yield
    finally:
        modules_cleanup(*saved)


def mock_register_at_fork(func):
    """For modules imported anew: what they would have done at a fork is not done."""
    from unittest import mock
    return mock.patch('os.register_at_fork', create=True)(func)
