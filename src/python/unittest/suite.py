"""Tests put together, and the fixtures of their classes and modules."""

import sys

from . import case
from .util import strclass

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(type(self))} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def _before_test(self, test, result):
        """Whether the test may run."""
        return True

    def _run_tests(self, result, debug):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not self._before_test(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)

    def run(self, result):
        self._run_tests(result, False)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run."""
        try:
            test = self._tests[index]
        except TypeError:
            # A suite that keeps its tests in another way.
            return
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = getattr(result, '_testRunEntered', False) is False
        if outermost:
            result._testRunEntered = True
        self._run_tests(result, debug)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _before_test(self, test, result):
        if _is_suite(test):
            return True
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = type(test)
        return not (getattr(type(test), '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))

    # Classes

    def _handleClassSetUp(self, test, result):
        cls = type(test)
        if cls == getattr(result, '_previousTestClass', None) or result._moduleSetUpFailed:
            return
        if getattr(cls, '__unittest_skip__', False):
            return
        _try_to_set(cls, '_classSetupFailed', False)
        set_up = getattr(cls, 'setUpClass', None)
        clean_up = getattr(cls, 'doClassCleanups', None)
        if set_up is None:
            return
        with _Buffered(result):
            failed = self._call_fixture(result, set_up, 'setUpClass', strclass(cls))
            if not failed:
                return
            _try_to_set(cls, '_classSetupFailed', True)
            if clean_up is not None:
                clean_up()
                for exc_info in cls.tearDown_exceptions:
                    self._report(result, exc_info, f'setUpClass ({strclass(cls)})')

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or previous == test.__class__:
            return
        if getattr(previous, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
            return
        if getattr(previous, '__unittest_skip__', False):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        clean_up = getattr(previous, 'doClassCleanups', None)
        if tear_down is None and clean_up is None:
            return
        name = strclass(previous)
        with _Buffered(result):
            if tear_down is not None:
                self._call_fixture(result, tear_down, 'tearDownClass', name)
            if clean_up is not None:
                clean_up()
                for exc_info in previous.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise exc_info[1]
                    self._report(result, exc_info, f'tearDownClass ({name})')

    # Modules

    def _get_previous_module(self, result):
        previous = getattr(result, '_previousTestClass', None)
        return None if previous is None else previous.__module__

    def _handleModuleFixture(self, test, result):
        current = type(test).__module__
        if current == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(current), 'setUpModule', None)
        if set_up is None:
            return
        with _Buffered(result):
            if self._call_fixture(result, set_up, 'setUpModule', current):
                result._moduleSetUpFailed = True
                self._call_fixture(result, case.doModuleCleanups, 'setUpModule', current)

    def _handleModuleTearDown(self, result):
        previous = self._get_previous_module(result)
        if previous is None or result._moduleSetUpFailed or previous not in sys.modules:
            return
        with _Buffered(result):
            tear_down = getattr(sys.modules[previous], 'tearDownModule', None)
            if tear_down is not None:
                self._call_fixture(result, tear_down, 'tearDownModule', previous)
            self._call_fixture(result, case.doModuleCleanups, 'tearDownModule', previous)

    # Fixtures that fail

    def _call_fixture(self, result, function, method_name, parent):
        """Calls it; whether it failed, which is reported."""
        try:
            function()
        except Exception:
            if isinstance(result, _DebugResult):
                raise
            self._report(result, sys.exc_info(), f'{method_name} ({parent})')
            return True
        return False

    def _report(self, result, exc_info, name):
        holder = _ErrorHolder(name)
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(exc_info[1], case.SkipTest):
            add_skip(holder, str(exc_info[1]))
        else:
            result.addError(holder, exc_info)


def _try_to_set(cls, name, value):
    """Sets an attribute of a class, which may be one that has no place for it."""
    try:
        setattr(cls, name, value)
    except TypeError:
        pass


class _Buffered:
    """Output is held back, if it is for tests."""

    def __init__(self, result):
        self._result = result

    def __enter__(self):
        getattr(self._result, '_setupStdout', lambda: None)()

    def __exit__(self, *exception):
        getattr(self._result, '_restoreStdout', lambda: None)()


class _ErrorHolder:
    """Stands for a test where the fixture of a class or module failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
