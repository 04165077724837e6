"""Runs the program's file once more in a spawned process, through the calls by which CPython's runpy does that."""

import _vm
import sys


def run_path(name):
    return _run_module_code(name)


def _run_module_code(name):
    return _run_code(_vm.new_module(name))


def _run_code(module):
    sys.modules['__main__'] = sys.modules[module.__name__] = module
    _vm.run_module(module)
    return module
