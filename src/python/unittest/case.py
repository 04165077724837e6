"""Test cases, and how they are skipped, cleaned up and divided."""

import functools
import sys
import time
import types
import warnings

from ._checks import Checks
from ._contexts import _AssertRaisesContext, _AssertWarnsContext, _BaseTestCaseContext
from ._equality import Equality
from ._outcome import SkipTest, _Outcome, _ShouldStop, add_skip, enter_context
from .result import TestResult
from .util import strclass

__unittest = True

_no_message = object()
_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls it when the module's tests are done, even if `setUpModule` fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


# Decorators

def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if isinstance(reason, types.FunctionType):
        # Written without a reason.
        function, reason = reason, ''
        return decorator(function)
    return decorator


def _as_it_is(test_item):
    return test_item


def skipIf(condition, reason):
    return skip(reason) if condition else _as_it_is


def skipUnless(condition, reason):
    return _as_it_is if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(Checks, Equality):
    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {type(self)}: {methodName}')
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        for kind, method in (
            (dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'), (set, 'assertSetEqual'),
            (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual'),
        ):
            self.addTypeEqualityFunc(kind, method)

    # Fixtures

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls it after `tearDown`, the last one first, even if `setUp` fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # What it is

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(type(self))}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(type(self))} testMethod={self._testMethodName}>'

    # Running

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=_no_message, **params):
        """A context for a part of the test that may fail without ending it."""
        return _SubTestContext(self, msg, params)

    def _skip_reason(self, method):
        """Why the test is skipped, or None."""
        marked = [each for each in (type(self), method) if getattr(each, '__unittest_skip__', False)]
        if not marked:
            return None
        return getattr(type(self), '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', '')

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        stop = None
        if result is None:
            result = self.defaultTestResult()
            stop = getattr(result, 'stopTestRun', None)
            getattr(result, 'startTestRun', lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                add_skip(result, self, reason)
                return result
            self._outcome = _Outcome(result)
            try:
                self._run_method(method, result, self._outcome)
            finally:
                self._outcome = None
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_method(self, method, result, outcome):
        expecting = any([getattr(each, '__unittest_expecting_failure__', False) for each in (self, method)])
        begin = time.perf_counter()
        with outcome.part(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = expecting
            with outcome.part(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.part(self):
                self._callTearDown()
        self.doCleanups()
        self._addDuration(result, time.perf_counter() - begin)
        if not outcome.success:
            return
        if not expecting:
            result.addSuccess(self)
        elif outcome.expectedFailure:
            self._addExpectedFailure(result, outcome.expectedFailure)
        else:
            self._addUnexpectedSuccess(result)

    def debug(self):
        """Runs the test and lets its exceptions out."""
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    # Results that do not know all there is to tell

    def _addExpectedFailure(self, result, exc_info):
        add = getattr(result, 'addExpectedFailure', None)
        if add is not None:
            add(self, exc_info)
        else:
            warnings.warn('TestResult has no addExpectedFailure method, reporting as passes', RuntimeWarning)
            result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        add = getattr(result, 'addUnexpectedSuccess', None)
        if add is not None:
            add(self)
            return
        warnings.warn('TestResult has no addUnexpectedSuccess method, reporting as failure', RuntimeWarning)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def _addDuration(self, result, elapsed):
        add = getattr(result, 'addDuration', None)
        if add is not None:
            add(self, elapsed)
        else:
            warnings.warn('TestResult has no addDuration method', RuntimeWarning)


class _UnexpectedSuccess(Exception):
    """The test was expected to fail."""


# Of the class itself, too, and not only of those derived from it.
TestCase._classSetupFailed = False
TestCase._class_cleanups = []


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _key(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._key()))

    def __str__(self):
        return f'{strclass(type(self))} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(type(self))} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append(f'({", ".join([f"{name}={value!r}" for name, value in self.params.items()])})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class _SubTestContext:
    def __init__(self, test, message, params):
        self._test = test
        self._message = message
        self._params = params

    def __enter__(self):
        test = self._test
        self._outcome = test._outcome
        if self._outcome is None or not self._outcome.result_supports_subtests:
            self._part = None
            return
        self._parent = test._subtest
        outer = {} if self._parent is None else self._parent.params
        # The innermost parameters come first.
        params = {**self._params, **{name: value for name, value in outer.items() if name not in self._params}}
        test._subtest = _SubTest(test, self._message, params)
        self._part = self._outcome.part(test._subtest, subtest=True)
        self._part.__enter__()

    def __exit__(self, kind, value, tb):
        if self._part is None:
            return False
        outcome = self._outcome
        try:
            if not self._part.__exit__(kind, value, tb):
                return False
            if not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                # The failure that was expected: the rest of the test is not wanted.
                raise _ShouldStop
        finally:
            self._test._subtest = self._parent
        return True
