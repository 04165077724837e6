"""How Python was built, and where it lies."""

# Supported: the paths and variables of an installation on Linux.

import sys

_PATHS = {'stdlib': '/usr/lib/python3.13', 'platstdlib': '/usr/lib/python3.13', 'purelib': '/usr/lib/python3.13/site-packages',
          'platlib': '/usr/lib/python3.13/site-packages', 'include': '/usr/include/python3.13',
          'platinclude': '/usr/include/python3.13', 'scripts': '/usr/bin', 'data': '/usr'}
_VARIABLES = {'prefix': '/usr', 'exec_prefix': '/usr', 'py_version': '3.13.0', 'py_version_short': '3.13',
              'py_version_nodot': '313', 'Py_GIL_DISABLED': 0, 'Py_DEBUG': 0, 'WITH_PYMALLOC': 1, 'HAVE_FORK': 1,
              'EXT_SUFFIX': '.cpython-313-x86_64-linux-gnu.so', 'SIZEOF_VOID_P': 8, 'abiflags': ''}


def get_python_version():
    return '3.13'


def get_platform():
    return 'linux-x86_64'


def get_path(name, scheme='posix_prefix', vars=None, expand=True):
    return _PATHS[name]


def get_paths(scheme='posix_prefix', vars=None, expand=True):
    return dict(_PATHS)


def get_path_names():
    return tuple(_PATHS)


def get_scheme_names():
    return ('posix_prefix',)


def get_default_scheme():
    return 'posix_prefix'


def get_config_vars(*args):
    return [_VARIABLES.get(name) for name in args] if args else dict(_VARIABLES)


def get_config_var(name):
    return _VARIABLES.get(name)


def is_python_build(check_home=None):
    return False


def get_makefile_filename():
    return '/usr/lib/python3.13/config-3.13-x86_64-linux-gnu/Makefile'


def get_config_h_filename():
    return '/usr/include/python3.13/pyconfig.h'


def parse_config_h(fp, vars=None):
    return {} if vars is None else vars
