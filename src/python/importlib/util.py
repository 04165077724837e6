"""What is known of a module without importing it, and modules made by hand."""

import sys
import types

import _operators
import _vm
import _written
from _module_specs import BuiltinImporter, ModuleSpec, SourceFileLoader, spec_of

__all__ = ['LazyLoader', 'find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location', 'spec_from_loader']

_HOME = '/home/lockstep/'


def resolve_name(name, package):
    """The full name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{parts[0]}.{rest}' if rest else parts[0]


def _spec(name):
    if name in sys.builtin_module_names:
        return ModuleSpec(name, BuiltinImporter, origin='built-in')
    origin = _vm.module_origin(name)
    if origin is None:
        parent = name.rpartition('.')[0]
        origin = _written.find(name, sys.modules[parent].__path__ if parent else sys.path)
    return None if origin is None else spec_of(name, *origin)


def find_spec(name, package=None):
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is not None:
            return spec
        if fullname == '__main__':
            raise ValueError(f'{name}.__spec__ is None')
        spec = _spec(fullname)
        if spec is None and not hasattr(module, '__file__') and getattr(module, '__package__', '') is not None:
            spec = ModuleSpec(fullname, BuiltinImporter, origin='built-in')
        if spec is None:
            raise ValueError(f'{name}.__spec__ is not set' if not hasattr(module, '__spec__') else f'{name}.__spec__ is None')
        return spec
    parent = fullname.rpartition('.')[0]
    if parent:
        package = _operators.import_module(parent)
        if not hasattr(package, '__path__'):
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {fullname!r}',
                                      name=fullname)
    return _spec(fullname)


def module_from_spec(spec):
    module = types.ModuleType(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


class _FileLoader(SourceFileLoader):
    """The loader of a file under whatever name: it may have been compiled by its own one."""

    def exec_module(self, module):
        inside = self.path.removeprefix(_HOME)
        compiled = inside.removesuffix('.py').removesuffix('/__init__').replace('/', '.')
        if _written.is_as_compiled(compiled, _HOME + inside):
            _vm.run_module_as(module, compiled)
        else:
            _written.run(module, self.path)


_FileLoader.__name__ = _FileLoader.__qualname__ = 'SourceFileLoader'
_FileLoader.__module__ = '_frozen_importlib_external'


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    import os
    path = os.path.abspath(os.fspath(location))
    spec = spec_of(name, path, submodule_search_locations is not None)
    spec.loader = loader or _FileLoader(name, path)
    if submodule_search_locations is not None:
        spec.submodule_search_locations = list(submodule_search_locations)
    return spec


class LazyLoader:
    """Loads at once: nothing is gained here by being late."""

    def __init__(self, loader):
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
