"""What tests of Python use: constants, helpers and decorators, after the documentation of `test.support`.

There is one machine, without other programs, without a network beyond it, and without limits to be asked for: what needs more is skipped.
"""

import os
import sys
import unittest

from ._objects import (
    ALWAYS_EQ, LARGEST, NEVER_EQ, SMALLEST, check__all__, check_disallow_instantiation, detect_api_mismatch, get_attribute,
    patch, sortdict, swap_attr, swap_item,
)
from ._requirements import (
    HAVE_ASAN_FORK_BUG, HAVE_DOCSTRINGS, MISSING_C_DOCSTRINGS, Py_DEBUG, Py_GIL_DISABLED, anticipate_failure, bigaddrspacetest, bigmemtest,
    check_impl_detail, check_sanitizer, cpython_only, has_fork_support, has_socket_support, has_subprocess_support, impl_detail,
    is_resource_enabled, max_memuse, no_tracing, python_is_optimized, real_max_memuse, refcount_test, requires, requires_IEEE_754,
    requires_bz2, requires_docstrings, requires_fork, requires_freebsd_version, requires_gil_enabled, requires_gzip,
    requires_limited_api, requires_linux_version, requires_lzma, requires_mac_ver, requires_resource, requires_specialization,
    requires_subprocess, requires_venv_with_pip, requires_working_socket, requires_zlib, set_memlimit,
    skip_if_broken_multiprocessing_synchronize, skip_if_pgo_task, skip_if_sanitizer, system_must_validate_cert, use_resources,
    with_pymalloc,
)
from ._streams import (
    captured_output, captured_stderr, captured_stdin, captured_stdout, flush_std_streams, get_original_stdout, print_warning,
    record_original_stdout,
)
from ._surroundings import (
    EnvironmentVarGuard, adjust_int_max_str_digits, catch_unraisable_exception, disable_faulthandler, disable_gc, force_not_colorized,
    gc_collect, infinite_recursion, run_with_locale, run_with_tz, setswitchinterval, SuppressCrashReport,
)
from ._waiting import busy_retry, reap_children, sleeping_retry, wait_process

__all__ = [
    'PIPE_MAX_SIZE', 'verbose', 'max_memuse', 'use_resources', 'failfast', 'TestFailed', 'ResourceDenied', 'record_original_stdout',
    'get_original_stdout', 'captured_stdout', 'captured_stdin', 'captured_stderr', 'captured_output', 'is_resource_enabled',
    'requires', 'requires_freebsd_version', 'requires_gil_enabled', 'requires_linux_version', 'requires_mac_ver', 'check_syntax_error',
    'requires_gzip', 'requires_bz2', 'requires_lzma', 'requires_zlib', 'bigmemtest', 'bigaddrspacetest', 'cpython_only', 'get_attribute',
    'requires_IEEE_754', 'requires_fork', 'has_fork_support', 'requires_subprocess', 'has_subprocess_support', 'requires_docstrings',
    'anticipate_failure', 'load_package_tests', 'detect_api_mismatch', 'check__all__', 'skip_if_broken_multiprocessing_synchronize',
    'check_disallow_instantiation', 'check_sanitizer', 'skip_if_sanitizer', 'requires_limited_api', 'sortdict', 'swap_attr',
    'swap_item', 'patch', 'findfile', 'wait_process', 'reap_children', 'gc_collect', 'disable_gc', 'disable_faulthandler',
    'catch_unraisable_exception', 'run_with_locale', 'run_with_tz', 'setswitchinterval', 'busy_retry', 'sleeping_retry',
    'SHORT_TIMEOUT', 'LONG_TIMEOUT', 'LOOPBACK_TIMEOUT', 'INTERNET_TIMEOUT', 'ALWAYS_EQ', 'NEVER_EQ', 'LARGEST', 'SMALLEST',
    'Py_DEBUG', 'Py_GIL_DISABLED', 'HAVE_DOCSTRINGS', 'MISSING_C_DOCSTRINGS', 'requires_resource', 'print_warning',
]


class TestFailed(Exception):
    """A test of Python's failed."""

    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        self.stats = stats
        super().__init__(msg, *args)

    def __str__(self):
        return self.msg


class ResourceDenied(unittest.SkipTest):
    """A test needs what it was not given."""


# How much tests say, as the runner of Python's own tests sets it.
verbose = 1
failfast = False
PGO = False

# Seconds: for what goes over the loopback network, over another, what should be soon, and what may take its time.
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0

# More than a pipe or the buffers of a socket hold.
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
MAX_Py_ssize_t = sys.maxsize

is_android = is_apple = is_apple_mobile = is_emscripten = is_jython = is_wasi = is_wasm32 = MS_WINDOWS = False
is_s390x = False
unix_shell = '/bin/sh'

TEST_SUPPORT_DIR = os.path.dirname(os.path.abspath(__file__))
TEST_HOME_DIR = os.path.dirname(TEST_SUPPORT_DIR)
TEST_DATA_DIR = os.path.join(TEST_HOME_DIR, 'data')
TEST_HTTP_URL = 'http://www.pythontest.net'


def findfile(filename, subdir=None):
    """The path of a file beside the program, or the name itself where there is none."""
    if os.path.isabs(filename):
        return filename
    if subdir is not None:
        filename = os.path.join(subdir, filename)
    for folder in (TEST_HOME_DIR, *sys.path):
        path = os.path.join(folder, filename)
        if os.path.exists(path):
            return path
    return filename


def get_pagesize():
    return 4096


def args_from_interpreter_flags():
    """The options with which this Python was started: none."""
    return []


def optim_args_from_interpreter_flags():
    return []


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    """Compiling the statement must fail, and say where."""
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    """What the `load_tests` of a package of tests answers: the tests of all its modules, by the names under which they are imported."""
    pkg_dir = os.path.abspath(pkg_dir)
    roots = [os.path.abspath(folder) for folder in sys.path]
    top = next((root for root in roots if pkg_dir.startswith(os.path.join(root, ''))), os.path.dirname(pkg_dir))
    standard_tests.addTests(loader.discover(start_dir=pkg_dir, top_level_dir=top, pattern=pattern or 'test*'))
    return standard_tests
