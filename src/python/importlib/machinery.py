"""The parts of the import system."""

from _module_specs import BuiltinImporter, ModuleSpec, NamespaceLoader, SourceFileLoader

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = ['.cpython-313-x86_64-linux-gnu.so', '.abi3.so', '.so']


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class PathFinder:
    """Finds the modules of the program's directory and those of the library."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.util import _spec
        return _spec(fullname)

    @classmethod
    def invalidate_caches(cls):
        pass


PathFinder.__module__ = '_frozen_importlib_external'
