"""What becomes of one test while it runs."""

import warnings

__unittest = True


class SkipTest(Exception):
    __module__ = 'unittest.case'


class _ShouldStop(Exception):
    """The test is over: a subtest has failed and the run stops at the first failure, or it was expected to."""

    __module__ = 'unittest.case'


class _Outcome:
    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.expecting_failure = False
        self.expectedFailure = None
        self.success = True

    def part(self, test, subtest=False):
        """A context for a part of the test, whose exceptions are reported and end there."""
        return _Part(self, test, subtest)


class _Part:
    def __init__(self, outcome, test, subtest):
        self._outcome = outcome
        self._test = test
        self._subtest = subtest

    def __enter__(self):
        self._before = self._outcome.success
        self._outcome.success = True

    def __exit__(self, kind, value, tb):
        outcome = self._outcome
        if kind is None:
            if self._subtest and outcome.success:
                outcome.result.addSubTest(self._test.test_case, self._test, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            add_skip(outcome.result, self._test, str(value))
        elif not issubclass(kind, _ShouldStop):
            self._failed((kind, value, tb))
        outcome.success = outcome.success and self._before
        return True

    def _failed(self, exc_info):
        outcome = self._outcome
        if outcome.expecting_failure:
            outcome.expectedFailure = exc_info
            return
        outcome.success = False
        if self._subtest:
            outcome.result.addSubTest(self._test.test_case, self._test, exc_info)
        elif outcome.result is not None:
            failed = issubclass(exc_info[0], self._test.failureException)
            add = outcome.result.addFailure if failed else outcome.result.addError
            add(self._test, exc_info)


def add_skip(result, test, reason):
    add = getattr(result, 'addSkip', None)
    if add is not None:
        add(test, reason)
    else:
        warnings.warn('TestResult has no addSkip method, skips not reported', RuntimeWarning, 2)
        result.addSuccess(test)


def is_subtest(test):
    from .case import _SubTest
    return isinstance(test, _SubTest)


def enter_context(manager, add_cleanup):
    """Enters a context now and leaves it as a cleanup."""
    kind = type(manager)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol") from None
    entered = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return entered
