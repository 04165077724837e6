"""Tests as classes: cases, suites, loaders, runners. As CPython 3.13's, whose output it gives.

Modules that define `__unittest` are left out of the tracebacks of failures.
"""

# Supported: cases, suites, loaders, runners, results, subtests, skips and asynchronous cases; the command line runs what is in the
# program.

__all__ = [
    'TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
    'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
    'installHandler', 'registerResult', 'removeResult', 'removeHandler', 'addModuleCleanup', 'doModuleCleanups',
    'enterModuleContext',
]

__unittest = True

from .result import TestResult
from .case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure, skip,
    skipIf, skipUnless,
)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult


def __dir__():
    return {*globals(), 'IsolatedAsyncioTestCase'}


def __getattr__(name):
    # It needs asyncio, which most tests do not.
    if name != 'IsolatedAsyncioTestCase':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from .async_case import IsolatedAsyncioTestCase
    globals()[name] = IsolatedAsyncioTestCase
    return IsolatedAsyncioTestCase
