"""Modules that the running program has written to the virtual directory: found there, compiled and run."""

import _compiling
import _paths
import _vm
from _module_specs import spec_of

_LIBRARY = '/usr/lib/python3'
_FILE = 1


def find(name, folders):
    """Where a module is: its path, a folder's with a slash at the end, and whether it is a package; None when it is nowhere."""
    last = name.rpartition('.')[2]
    namespace = None
    for folder in folders:
        if not isinstance(folder, str) or folder.startswith(_LIBRARY):
            continue
        base = f'{folder or _paths.directory}/{last}'
        if not base.startswith('/'):
            base = f'{_paths.directory}/{base}'
        for path, is_package in ((f'{base}/__init__.py', True), (f'{base}.py', False)):
            if _is_file(path):
                return path, is_package
        if namespace is None and _paths.is_directory(base):
            namespace = f'{base}/', True
    return namespace


def _is_file(path):
    found = _paths.info(path)
    return not isinstance(found, int) and found[0] == _FILE


def new_module(name, path, is_package):
    spec = spec_of(name, path, is_package)
    module = type(_vm)(name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = path
        module.__cached__ = spec.cached
    module.__builtins__ = _vm.modules['builtins']
    return module


def text_of(path):
    with open(path, 'rb') as file:
        return _compiling.decoded(file.read()).replace('\r\n', '\n')


def run(module, path):
    """Runs a file in the namespace of a module."""
    if path.endswith('/'):
        return
    text = text_of(path)
    shown = path.removeprefix(f'{_paths.HOME}/')
    try:
        code = _compiling.code_of(text, shown, 'exec', True)
    except SyntaxError as error:
        error.filename = path
        if error.text is None and error.lineno:
            error.text = text.split('\n')[error.lineno - 1] + '\n'
        raise
    _vm.run_code(code, module.__dict__, module.__dict__, None)


def is_as_compiled(name, path):
    """Is a module of the program still what stands in its file?"""
    origin = _vm.module_origin(name)
    if origin is None or origin[0] != path:
        return False
    return not _is_file(path) or text_of(path) == _vm.source(path)
