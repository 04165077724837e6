"""Imports by name."""

# Supported: imports by name and reloading, of files that the program has written too. Of the library there is what the program's text names.

import sys
import types

import _importing

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__

_reloading = {}


def invalidate_caches():
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def import_module(name, package=None):
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for character in name:
            if character != '.':
                break
            level += 1
    return _importing.import_by_name(name[level:], package, level)


def reload(module):
    """Runs a module's code again, in the same namespace."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        parent = name.rpartition('.')[0]
        if parent and parent not in sys.modules:
            raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
        if not _importing.exists(name) and not _importing.is_written(module):
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        _importing.run_again(module, name)
        return sys.modules[name]
    finally:
        _reloading.pop(name, None)
