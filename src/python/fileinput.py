"""The lines of several files one after the other."""

# Supported: the lines of several files one after the other.

import sys

__all__ = ['FileInput', 'close', 'filelineno', 'filename', 'fileno', 'input', 'isfirstline', 'isstdin', 'lineno', 'nextfile']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


class FileInput:
    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if inplace:
            raise NotImplementedError('fileinput with inplace=True is not supported')
        if isinstance(files, str) or hasattr(files, '__fspath__'):
            files = (files,)
        elif files is None:
            files = sys.argv[1:] or ('-',)
        self._files = list(files)
        self._mode = mode
        self._hook = openhook
        self._encoding = encoding
        self._errors = errors
        self._file = None
        self._filename = None
        self._lineno = self._filelineno = 0

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self):
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open(self._files.pop(0))
            line = self._file.readline()
            if line:
                self._lineno += 1
                self._filelineno += 1
                return line
            self.nextfile()

    def _open(self, name):
        self._filelineno = 0
        if name == '-':
            self._filename = '<stdin>'
            self._file = sys.stdin
            return
        self._filename = name
        if self._hook is not None:
            self._file = self._hook(name, self._mode)
        else:
            self._file = open(name, self._mode, encoding=self._encoding, errors=self._errors)

    def nextfile(self):
        file, self._file = self._file, None
        if file is not None and file is not sys.stdin:
            file.close()

    def close(self):
        self.nextfile()
        self._files = []

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        return -1 if self._file is None else self._file.fileno()

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._filename == '<stdin>'


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()
