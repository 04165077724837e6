"""Results printed as text, and what runs tests with them."""

import sys
import time
import warnings

from . import result as _result
from ._outcome import is_subtest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream that has `writeln` too."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write('\n')


class TextTestResult(_result.TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
        self._newline = True

    def getDescription(self, test):
        first_line = test.shortDescription()
        return f'{test}\n{first_line}' if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        subtest = is_subtest(test)
        if subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if subtest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _dot(self, character):
        self.stream.write(character)
        self.stream.flush()

    def _tell(self, test, status, character):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self._dot(character)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._tell(subtest, 'FAIL', 'F')
            else:
                self._tell(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell_at_once('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell_at_once('unexpected success', 'u')

    def _tell_at_once(self, status, character):
        """As CPython does it: whatever a subtest has said on the same line."""
        if self.showAll:
            self.stream.writeln(status)
            self.stream.flush()
        elif self.dots:
            self._dot(character)

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = getattr(self, 'unexpectedSuccesses', ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            # A class from before there were durations.
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            begin = time.perf_counter()
            getattr(result, 'startTestRun', lambda: None)()
            try:
                test(result)
            finally:
                getattr(result, 'stopTestRun', lambda: None)()
            elapsed = time.perf_counter() - begin
        result.printErrors()
        if self.durations is not None:
            self._printDurations(result)
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln(f'Ran {count} test{"" if count == 1 else "s"} in {elapsed:.3f}s')
        self.stream.writeln()
        self._summarize(result)
        return result

    def _printDurations(self, result):
        if not result.collectedDurations:
            return
        slowest = sorted(result.collectedDurations, key=lambda item: item[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        self.stream.writeln('Slowest test durations')
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        shown = [(test, elapsed) for test, elapsed in slowest if self.verbosity >= 2 or elapsed >= 0.001]
        for test, elapsed in shown:
            seconds = f'{elapsed:.3f}s'
            self.stream.writeln(f'{seconds:<10} {test}')
        if len(shown) < len(slowest):
            self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)')
        else:
            self.stream.writeln('')

    def _summarize(self, result):
        def count(name):
            return len(getattr(result, name, ()))

        parts = []
        if not result.wasSuccessful():
            verdict = 'FAILED'
            parts += [('failures', count('failures')), ('errors', count('errors'))]
        elif result.testsRun == 0 and not count('skipped'):
            verdict = 'NO TESTS RAN'
        else:
            verdict = 'OK'
        parts += [
            ('skipped', count('skipped')), ('expected failures', count('expectedFailures')),
            ('unexpected successes', count('unexpectedSuccesses')),
        ]
        told = ', '.join([f'{name}={number}' for name, number in parts if number])
        self.stream.write(verdict)
        self.stream.writeln(f' ({told})' if told else None)
        self.stream.flush()
