"""`open`: a file with the layers that its mode asks for."""

import _kernel
import _paths
import _sys
from _buffered import BufferedRandom, BufferedReader, BufferedWriter
from _raw_file import FileIO
from _stream_base import DEFAULT_BUFFER_SIZE
from _text_stream import TextIOWrapper

# Files that were opened for writing and are not closed: by whom, and the file.
_unclosed = []


def _check(mode, buffering, encoding, errors, newline):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    for name, value in (('encoding', encoding), ('errors', errors)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    for letter in mode:
        if letter not in 'rwaxbt+' or mode.count(letter) > 1:
            raise ValueError(f"invalid mode: '{mode}'")
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    if len([letter for letter in mode if letter in 'rwax']) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 'b' in mode:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    _check(mode, buffering, encoding, errors, newline)
    binary = 'b' in mode
    if not isinstance(file, int):
        file = _paths.given(file)
    if buffering == 1 and binary:
        import warnings
        warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                      RuntimeWarning, 2)
        buffering = -1
    # CPython closes a file that nothing refers to any more, as in `open('x', 'w').write('y')`, at once.
    temporary = _sys.is_temporary()
    raw = FileIO(file, mode.replace('b', '').replace('t', ''), closefd, opener, _numbered=not temporary)
    try:
        by_line = buffering == 1 or buffering < 0 and raw.isatty()
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        kind = BufferedRandom if '+' in mode else BufferedReader if 'r' in mode else BufferedWriter
        if kind is BufferedRandom and not raw.seekable():
            kind = BufferedRandom
        stream = kind(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
        if temporary and kind is BufferedWriter:
            # Nobody will close it: each write goes to the file.
            stream._size = 0
        if not binary:
            stream = TextIOWrapper(stream, encoding, errors, newline, by_line, temporary)
            stream.mode = mode
    except BaseException:
        raw.close()
        raise
    if kind is not BufferedReader and not temporary:
        _remember(stream)
    return stream


def _remember(stream):
    if len(_unclosed) > 64:
        _unclosed[:] = [entry for entry in _unclosed if not _is_over(entry[1])]
    _unclosed.append((_kernel.process_id(), stream))


def _is_over(stream):
    try:
        return stream.closed
    except ValueError:
        return True


def flush_all(own=False):
    """
    At the end of the process: what was never closed is written all the same. `own`: but not what a forked child has of its
    parent, for it ends at once.
    """
    for process, stream in list(_unclosed):
        if not _is_over(stream) and (not own or process == _kernel.process_id()):
            stream.close()
    _unclosed.clear()
