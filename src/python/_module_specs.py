"""Where modules come from, as importlib says it: specs and loaders. A program's own modules have them from the start."""

_CACHED = '__pycache__/{}.cpython-313.pyc'


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        return (self.name, self.loader, self.origin, self.submodule_search_locations) == (
            other.name, other.loader, other.origin, other.submodule_search_locations)

    __hash__ = None

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'ModuleSpec({", ".join(parts)})'


class _Loader:
    """Most modules are compiled before the program runs: of those a loader only says where they come from."""

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        import _vm
        origin = _vm.module_origin(self.name)
        if origin is not None and origin[0] == self.path:
            _vm.run_module_as(module, self.name)
        else:
            import _written
            _written.run(module, self.path)

    def is_package(self, fullname):
        return self.path.endswith('/__init__.py')

    def get_filename(self, fullname=None):
        return self.path

    def get_source(self, fullname=None):
        with open(self.path) as file:
            return file.read()

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()


class SourceFileLoader(_Loader):
    pass


class NamespaceLoader(_Loader):
    def is_package(self, fullname):
        return True

    def get_source(self, fullname=None):
        return ''


class BuiltinImporter:
    """The loader of what is not made from a file."""


ModuleSpec.__module__ = BuiltinImporter.__module__ = '_frozen_importlib'
SourceFileLoader.__module__ = NamespaceLoader.__module__ = '_frozen_importlib_external'


def spec_of(name, path, is_package):
    """The spec of a module that a file at a path, or a folder without `__init__.py`, stands for."""
    folder, _, file = path.rpartition('/')
    if not file:
        spec = ModuleSpec(name, NamespaceLoader(name, folder), is_package=True)
        spec.submodule_search_locations = _NamespacePath([folder])
        return spec
    spec = ModuleSpec(name, SourceFileLoader(name, path), origin=path, is_package=is_package)
    spec.has_location = True
    spec.cached = f'{folder}/{_CACHED.format(file.removesuffix(".py"))}'
    if is_package:
        spec.submodule_search_locations.append(folder)
    return spec


class _NamespacePath(list):
    def __repr__(self):
        return f'_NamespacePath({list.__repr__(self)})'


def describe(module):
    """Gives a module that is about to be run its spec and what goes with it."""
    is_package = hasattr(module, '__path__')
    path = getattr(module, '__file__', None) or f'{module.__path__[0]}/'
    spec = spec_of(module.__name__, path, is_package)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    if spec.cached is not None:
        module.__cached__ = spec.cached
