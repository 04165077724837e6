"""What importlib has written in C or freezes: these frames stand in no traceback."""

import _operators
import _vm


def import_by_name(name, package, level):
    if not isinstance(name, str):
        raise TypeError(f'module name must be str, not {type(name).__name__}')
    if level > 0:
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f'{parts[0]}.{name}' if name else parts[0]
    elif not name:
        raise ValueError('Empty module name')
    return _operators.import_module(name)


def exists(name):
    return _vm.find_module(name) is not None


def is_written(module):
    """Does a module come from a file that the program has written?"""
    import os
    return os.path.isfile(getattr(module, '__file__', None) or '')


def run_again(module, name):
    import _written
    path = getattr(module, '__file__', None)
    if path is None or _vm.is_library(module) and exists(name) or _written.is_as_compiled(name, path):
        _vm.run_module_as(module, name)
    else:
        _written.run(module, path)
