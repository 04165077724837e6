"""What came of the tests."""

import functools
import io
import sys
import traceback

from .util import strclass

__unittest = True


def failfast(method):
    """Lets a method of a result that reports bad news stop the run, if that is wanted."""
    @functools.wraps(method)
    def stopping(self, *args, **kwargs):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kwargs)
    return stopping


def _written(stream, title):
    """What a test has written to a stream that is held back, with a heading."""
    text = stream.getvalue()
    if text and not text.endswith('\n'):
        text += '\n'
    return f'\n{title}:\n{text}' if text else ''


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        return f'<{strclass(type(self))} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>'

    def printErrors(self):
        """For results that print."""

    def startTestRun(self):
        """Before all tests."""

    def stopTestRun(self):
        """After all tests."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    # Output that is held back while a test runs, and shown if it fails

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stdout_buffer is None:
            self._stdout_buffer = io.StringIO()
            self._stderr_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, title, original in (
                (sys.stdout, 'Stdout', self._original_stdout), (sys.stderr, 'Stderr', self._original_stderr),
            ):
                text = _written(stream, title)
                if text:
                    original.write(text)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for stream in (self._stdout_buffer, self._stderr_buffer):
            stream.seek(0)
            stream.truncate()

    # News

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        kind = self.failures if issubclass(err[0], test.failureException) else self.errors
        kind.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', ()))

    def stop(self):
        self.shouldStop = True

    # Tracebacks as text

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._clean_tracebacks(kind, value, tb, test)
        shown = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        text = ''.join(shown.format())
        if self.buffer:
            text += _written(sys.stdout, 'Stdout') + _written(sys.stderr, 'Stderr')
        return text

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback without the levels of unittest itself; those of the causes and contexts are changed in place."""
        cleaned = self._cleaned(exctype, tb, test)
        seen = {id(value)}
        waiting = [value]
        while waiting:
            error = waiting.pop()
            if error is not value:
                error.__traceback__ = self._cleaned(type(error), error.__traceback__, test)
            if error is None:
                continue
            for linked in (error.__cause__, error.__context__):
                if linked is not None and id(linked) not in seen:
                    seen.add(id(linked))
                    waiting.append(linked)
        return cleaned

    def _cleaned(self, kind, tb, test):
        while tb is not None and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if kind is test.failureException:
            self._remove_unittest_tb_frames(tb)
        return tb

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Ends the traceback where the program called an assert method."""
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last = tb
            tb = tb.tb_next
        if last is not None:
            last.tb_next = None
