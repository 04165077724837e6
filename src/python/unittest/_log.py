"""What `assertLogs` and `assertNoLogs` answer."""

import collections
import logging

from ._contexts import _BaseTestCaseContext

# As in CPython, this module's levels show in the tracebacks of errors (it has no `__unittest`).

_LoggingWatcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _CapturingHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _LoggingWatcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _AssertLogsContext(_BaseTestCaseContext):
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        self.logger_name = logger_name
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        given = self.logger_name
        self.logger = logger = given if isinstance(given, logging.Logger) else logging.getLogger(given)
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self._before = logger.handlers[:], logger.propagate, logger.level
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else self.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, self.logger.propagate, level = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._raiseFailure(f'Unexpected logs found: {self.watcher.output!r}')
        elif not self.watcher.records:
            name = logging.getLevelName(self.level)
            self._raiseFailure(f'no logs of level {name} or higher triggered on {self.logger.name}')
