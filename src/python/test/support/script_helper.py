"""Python started as another program, of which there is none here: tests that want it are skipped."""

import os
import unittest


def _skip():
    raise unittest.SkipTest('requires subprocess support')


def interpreter_requires_environment():
    return False


def run_python_until_end(*args, **env_vars):
    _skip()


def assert_python_ok(*args, **env_vars):
    _skip()


def assert_python_failure(*args, **env_vars):
    _skip()


def spawn_python(*args, **kw):
    _skip()


def kill_python(p):
    _skip()


def make_script(script_dir, script_basename, source, omit_suffix=False):
    """Writes a program into a file; answers its path."""
    path = os.path.join(script_dir, script_basename if omit_suffix else f'{script_basename}.py')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(source)
    return path


def make_pkg(pkg_dir, init_source=''):
    """Makes a folder that is a package."""
    os.mkdir(pkg_dir)
    make_script(pkg_dir, '__init__', init_source)
