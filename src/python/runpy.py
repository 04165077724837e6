"""Modules that are run as programs."""

# Supported: modules and files of the program run as programs.

import sys
import types

import _vm
import _written

__all__ = ['run_module', 'run_path']

_HOME = '/home/lockstep/'


def _run(path, compiled, name, init_globals, package):
    module = types.ModuleType(name)
    module.__package__ = package
    module.__file__ = path
    if init_globals:
        vars(module).update(init_globals)
    before = sys.modules.get(name)
    sys.modules[name] = module
    try:
        if _written.is_as_compiled(compiled, path):
            _vm.run_module_as(module, compiled)
        else:
            _written.run(module, path)
        return vars(module).copy()
    finally:
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module, or the `__main__` of a package; answers its namespace."""
    from importlib.util import find_spec
    spec = find_spec(mod_name)
    if spec is None:
        raise ImportError(f'No module named {mod_name}')
    if spec.submodule_search_locations is not None:
        if mod_name == '__main__' or mod_name.endswith('.__main__'):
            raise ImportError('Cannot use package as __main__ module')
        if find_spec(f'{mod_name}.__main__') is None:
            raise ImportError(f'No module named {mod_name}.__main__; {mod_name!r} is a package and cannot be directly '
                              'executed')
        return run_module(f'{mod_name}.__main__', init_globals, run_name, alter_sys)
    return _run(spec.origin, mod_name, run_name or mod_name, init_globals, mod_name.rpartition('.')[0])


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file of the program's directory."""
    import os
    path = os.path.abspath(os.fspath(path_name))
    compiled = path.removeprefix(_HOME).removesuffix('.py').removesuffix('/__init__').replace('/', '.')
    if _vm.find_module(compiled) is None and not os.path.exists(path):
        raise FileNotFoundError(2, 'No such file or directory', path_name)
    return _run(path, compiled, run_name or '<run_path>', init_globals, '')
