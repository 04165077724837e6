"""Logging: loggers by name, handlers that write, formatters that say how."""

# Supported: loggers, handlers, formatters, filters, `basicConfig`.

import atexit
import os
import sys
from logging._adapters import LoggerAdapter
from logging._filters import Filter, Filterer
from logging._formatters import BufferingFormatter, Formatter
from logging._handlers import (
    FileHandler, Handler, NullHandler, StreamHandler, getHandlerByName, getHandlerNames, handlers as _handlers,
    last_resort as lastResort,
)
from logging._levels import (
    CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, addLevelName, getLevelName, getLevelNamesMapping,
)
from logging._loggers import Logger, Manager, RootLogger, getLoggerClass, root, setLoggerClass
from logging._records import LogRecord, getLogRecordFactory, makeLogRecord, setLogRecordFactory
from logging._styles import BASIC_FORMAT, STYLES as _STYLES, PercentStyle, StrFormatStyle, StringTemplateStyle
from logging._styles import check_style as _check_style

__all__ = [
    'BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'FileHandler', 'Filter', 'Formatter',
    'Handler', 'INFO', 'LogRecord', 'Logger', 'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN',
    'WARNING', 'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug', 'disable', 'error', 'exception',
    'fatal', 'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log', 'makeLogRecord', 'setLoggerClass',
    'shutdown', 'warn', 'warning', 'getLogRecordFactory', 'setLogRecordFactory', 'lastResort', 'raiseExceptions',
    'getLevelNamesMapping', 'getHandlerByName', 'getHandlerNames',
]

FATAL = CRITICAL
WARN = WARNING

# Are errors while logging shown?
raiseExceptions = True


def getLogger(name=None):
    """The logger of a name; the root logger without one."""
    if not name or (isinstance(name, str) and name == root.name):
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Gives the root logger handlers, unless it has some."""
    force = kwargs.pop('force', False)
    encoding = kwargs.pop('encoding', None)
    errors = kwargs.pop('errors', 'backslashreplace')
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    chosen = kwargs.pop('handlers', None)
    if chosen is None:
        if 'stream' in kwargs and 'filename' in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif 'stream' in kwargs or 'filename' in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if chosen is None:
        filename = kwargs.pop('filename', None)
        mode = kwargs.pop('filemode', 'a')
        if filename:
            chosen = [FileHandler(filename, mode, encoding=encoding, errors=None if 'b' in mode else errors)]
        else:
            chosen = [StreamHandler(kwargs.pop('stream', None))]
    datefmt = kwargs.pop('datefmt', None)
    style = kwargs.pop('style', '%')
    _check_style(style)
    formatter = Formatter(kwargs.pop('format', _STYLES[style][1]), datefmt, style)
    for handler in chosen:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop('level', None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f'Unrecognised argument(s): {", ".join(kwargs)}')


# The root logger by functions: they see to it that it has a handler.

def _root():
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):
    _root().critical(msg, *args, **kwargs)


fatal = critical


def error(msg, *args, **kwargs):
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    _root().warning(msg, *args, **kwargs)


warn = warning


def info(msg, *args, **kwargs):
    _root().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    _root().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Nothing up to a level is logged from here on."""
    root.manager.disable = level


def shutdown(handlerList=_handlers):
    """Flushes and closes all handlers, the last one first."""
    for handler in reversed(handlerList[:]):
        try:
            handler.acquire()
            try:
                handler.flush()
                handler.close()
            finally:
                handler.release()
        except (OSError, ValueError):
            pass


atexit.register(shutdown)

_show_before = None


def _show_warning(message, category, filename, lineno, file=None, line=None):
    import warnings
    if file is not None:
        _show_before(message, category, filename, lineno, file, line)
        return
    logger = getLogger('py.warnings')
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Warnings go to the logger `py.warnings`, or no longer do."""
    global _show_before
    import warnings
    if capture and _show_before is None:
        _show_before = warnings.showwarning
        warnings.showwarning = _show_warning
    elif not capture and _show_before is not None:
        warnings.showwarning = _show_before
        _show_before = None
