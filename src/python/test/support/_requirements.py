"""Decorators and functions for tests that need something: those that cannot have it are skipped."""

import functools
import os
import platform
import sys
import sysconfig
import unittest

# None: everything is given. Otherwise the names of what is.
use_resources = None
# Bytes that tests may use; 0: they are tried with little.
max_memuse = 0
real_max_memuse = 0
_SMALL_SIZE = 5147

Py_DEBUG = hasattr(sys, 'gettotalrefcount')
Py_GIL_DISABLED = bool(sysconfig.get_config_var('Py_GIL_DISABLED'))
MISSING_C_DOCSTRINGS = HAVE_DOCSTRINGS = False
has_fork_support = hasattr(os, 'fork')
HAVE_ASAN_FORK_BUG = False
# There are no other programs.
has_subprocess_support = False
has_socket_support = True


def _same(test):
    return test


def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    """Raises ResourceDenied when the tests were not given the resource."""
    if not is_resource_enabled(resource):
        from . import ResourceDenied
        raise ResourceDenied(msg or f'Use of the {resource!r} resource not enabled')


def requires_resource(resource):
    if is_resource_enabled(resource):
        return _same
    return unittest.skip(f'resource {resource!r} is not enabled')


def python_is_optimized():
    return True


def with_pymalloc():
    return bool(sysconfig.get_config_var('WITH_PYMALLOC'))


def system_must_validate_cert(test):
    return test


def _importable(*names):
    for name in names:
        try:
            __import__(name)
        except ImportError:
            return False
    return True


def requires_zlib(reason='requires zlib'):
    return unittest.skipUnless(_importable('zlib'), reason)


def requires_gzip(reason='requires gzip'):
    return unittest.skipUnless(_importable('gzip'), reason)


def requires_bz2(reason='requires bz2'):
    return unittest.skipUnless(_importable('bz2'), reason)


def requires_lzma(reason='requires lzma'):
    return unittest.skipUnless(_importable('lzma'), reason)


def requires_fork():
    return unittest.skipUnless(has_fork_support, 'requires working os.fork()')


def requires_subprocess():
    return unittest.skipUnless(has_subprocess_support, 'requires subprocess support')


def requires_working_socket(*, module=False):
    """A decorator; with `module` the modules's tests are skipped at once if they cannot be run."""
    return None if module else _same


def requires_gil_enabled(msg='needs the GIL enabled'):
    is_enabled = getattr(sys, '_is_gil_enabled', lambda: True)
    return unittest.skipUnless(is_enabled(), msg)


def _requires_version(system, least, version):
    """On this system, at least this version of it."""
    def decorate(test):
        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            if platform.system() == system:
                try:
                    found = tuple(map(int, version().split('-', 1)[0].split('.')))
                except ValueError:
                    found = least
                if found < least:
                    wanted = '.'.join(map(str, least))
                    raise unittest.SkipTest(f'{system} version {wanted} or higher required, not {version()}')
            return test(*args, **kwargs)
        wrapper.min_version = least
        return wrapper
    return decorate


def requires_freebsd_version(*min_version):
    return _requires_version('FreeBSD', min_version, platform.release)


def requires_linux_version(*min_version):
    return _requires_version('Linux', min_version, platform.release)


def requires_mac_ver(*min_version):
    return _requires_version('Darwin', min_version, lambda: platform.mac_ver()[0])


def requires_IEEE_754(test):
    return unittest.skipUnless(float.__getformat__('double').startswith('IEEE'), 'test requires IEEE 754 doubles')(test)


def requires_docstrings(test):
    return unittest.skipUnless(HAVE_DOCSTRINGS, 'test requires docstrings')(test)


def requires_limited_api(test):
    return unittest.skip('needs _testcapi and _testlimitedcapi modules')(test)


def requires_specialization(test):
    return unittest.skip('requires specialization')(test)


def requires_venv_with_pip():
    return unittest.skip('requires other programs')


def skip_if_pgo_task(test):
    return test


def skip_if_broken_multiprocessing_synchronize():
    """Skips where processes cannot share locks."""
    import multiprocessing.synchronize
    multiprocessing.synchronize.Lock(ctx=None)


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False, function=True):
    """Was Python built with such a sanitizer?"""
    if not (address or memory or ub or thread):
        raise ValueError('At least one of address, memory, ub or thread must be True')
    return False


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False, thread=False):
    return unittest.skipIf(check_sanitizer(address=address, memory=memory, ub=ub, thread=thread), reason or 'not working with sanitizers')


# Implementations

def _asks_for(guards):
    """The implementations for which a test is, and whether it is for those not named."""
    if not guards:
        return {'cpython': True}, False
    wanted = list(guards.values())
    if any(wanted) != all(wanted):
        raise ValueError('guards must be all True or all False')
    return guards, not wanted[0]


def check_impl_detail(**guards):
    """Is the test for this implementation? Without arguments: is it for CPython's behaviour?"""
    guards, default = _asks_for(guards)
    return guards.get(platform.python_implementation().lower(), default)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _same
    if msg is None:
        names, default = _asks_for(guards)
        msg = f'implementation detail {"not available on" if default else "specific to"} {" or ".join(sorted(names))}'
    return unittest.skip(msg)


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def no_tracing(func):
    """Without a trace function for as long as it goes on."""
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        before = sys.gettrace()
        sys.settrace(None)
        try:
            return func(*args, **kwargs)
        finally:
            sys.settrace(before)
    return wrapper


def refcount_test(test):
    return no_tracing(cpython_only(test))


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else _same


# Memory

def set_memlimit(limit):
    """How much memory tests may use, as '2.5Gb'."""
    import re
    global max_memuse, real_max_memuse
    units = {'k': 1024, 'm': 1024 ** 2, 'g': 1024 ** 3, 't': 1024 ** 4}
    found = re.fullmatch(r'(\d+(?:\.\d+)?) ?([KMGT]?)b?', limit, re.IGNORECASE)
    if found is None:
        raise ValueError(f'Invalid memory limit: {limit!r}')
    real_max_memuse = int(float(found[1]) * units.get(found[2].lower(), 1))
    max_memuse = min(real_max_memuse, sys.maxsize)


def bigmemtest(size, memuse, dry_run=True):
    """The test gets a size: the one it asks for where tests were given that memory, otherwise a small one, or it is skipped."""
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self):
            if real_max_memuse and real_max_memuse >= size * memuse:
                return test(self, size)
            if real_max_memuse or not dry_run:
                raise unittest.SkipTest(f'not enough memory: {size * memuse / 1024 ** 3:.1f}G minimum needed')
            return test(self, _SMALL_SIZE)
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper
    return decorate


def bigaddrspacetest(test):
    """For tests that fill all addresses there are."""
    @functools.wraps(test)
    def wrapper(self):
        if max_memuse < sys.maxsize:
            raise unittest.SkipTest(f'not enough memory: {sys.maxsize >> 30}G minimum needed')
        return test(self)
    return wrapper
