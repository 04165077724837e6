"""The modules that there are, and objects by their dotted names."""

# Supported: the modules of a package, and objects by their dotted names.

import sys
from collections import namedtuple

import _vm

__all__ = ['ModuleInfo', 'iter_modules', 'resolve_name', 'walk_packages', 'get_data', 'extend_path']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
_HOME = '/home/lockstep'


class FileFinder:
    """Where a module was found."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'FileFinder({self.path!r})'


FileFinder.__module__ = '_frozen_importlib_external'


def iter_modules(path=None, prefix=''):
    """The program's own modules in these folders, by name."""
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    seen = set()
    for folder in [_HOME] if path is None else [str(each) for each in path]:
        for full in sorted(_vm.own_modules()):
            place, is_package = _vm.module_origin(full)
            container, _, file = place.rpartition('/')
            if is_package:
                container = container.rpartition('/')[0]
            name = full.rpartition('.')[2]
            if not file or container != folder.rstrip('/') or name in seen or full == '__main__':
                continue
            seen.add(name)
            yield ModuleInfo(FileFinder(folder), prefix + name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """As iter_modules, with what is inside of packages: these are imported."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(sys.modules[info.name].__path__, info.name + '.', onerror)


def extend_path(path, name):
    return path


def get_data(package, resource):
    from importlib import import_module, resources
    return resources.files(import_module(package)).joinpath(*resource.split('/')).read_bytes()


def resolve_name(name):
    """`a.b:c.d`, or `a.b.c.d`, where as much as can be is taken as a module."""
    from importlib import import_module
    module, colon, rest = name.partition(':')
    for part in (module.split('.') + rest.split('.')) if rest else module.split('.'):
        if not part.isidentifier():
            raise ValueError(f'invalid format: {name!r}')
    if colon:
        result = import_module(module)
        parts = rest.split('.') if rest else []
    else:
        parts = module.split('.')
        path = parts.pop(0)
        result = import_module(path)
        while parts:
            path = f'{path}.{parts[0]}'
            try:
                result = import_module(path)
                parts.pop(0)
            except ImportError:
                break
    for part in parts:
        result = getattr(result, part)
    return result
