"""Handlers: where records go."""

import _kernel
import _vm
import io
import os
import sys
import threading
from logging._filters import Filterer
from logging._formatters import default_formatter
from logging._levels import NOTSET, WARNING, check_level, getLevelName

# All handlers in the order in which they were made, and those that have names.
handlers = []
_named = {}


def getHandlerByName(name):
    return _named.get(name)


def getHandlerNames():
    return frozenset(_named)


class Handler(Filterer):
    """A handler of the library writes a record in one go and needs no lock; a class of the program's own gets one."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = check_level(level)
        self.formatter = None
        self._closed = False
        handlers.append(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        _named.pop(self._name, None)
        self._name = name
        if name:
            _named[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = None
        if not type(self).emit.__module__.startswith('logging'):
            self.lock = threading.RLock()
            _kernel.name(self.lock._handle, f'lock of {type(self).__name__}')

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = check_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        result = self.filter(record)
        if result:
            self.acquire()
            try:
                self.emit(result)
            finally:
                self.release()
        return result

    def flush(self):
        pass

    def close(self):
        self._closed = True
        _named.pop(self._name, None)

    def handleError(self, record):
        """A record could not be written: says so on standard error, and the program goes on."""
        if not sys.modules['logging'].raiseExceptions or not sys.stderr:
            return
        import traceback
        where = [level for level in _vm.stack() if not level[0].startswith('logging/')]
        sys.stderr.write('--- Logging error ---\n')
        traceback.print_exc()
        sys.stderr.write('Call stack:\n')
        sys.stderr.write(''.join(traceback.format_list([level[:4] for level in where])))
        sys.stderr.write(f'Message: {record.msg!r}\nArguments: {record.args}\n')

    def __repr__(self):
        return f'<{type(self).__name__} ({getLevelName(self.level)})>'


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, 'flush'):
            self.stream.flush()

    def emit(self, record):
        try:
            msg = self.format(record)
            self.stream.write(msg + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Sets the stream; answers the one it had, or None when it is the same."""
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return f'<{type(self).__name__} {name + " " if name else ""}({getLevelName(self.level)})>'


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def _open(self):
        return io.open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None and (self.mode != 'w' or not self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def close(self):
        if self.stream:
            self.flush()
            stream = self.stream
            self.stream = None
            stream.close()
        super().close()

    def __repr__(self):
        return f'<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>'


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _StderrHandler(StreamHandler):
    """Writes to what `sys.stderr` is at that moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


last_resort = _StderrHandler(WARNING)
