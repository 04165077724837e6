"""Files and streams: the layers that `open` puts together, and streams in memory."""

# Supported: files with all their layers, and streams in memory.

import _vm
from _buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter
from _incremental_newlines import IncrementalNewlineDecoder
from _memory_streams import BytesIO, StringIO
from _opening import flush_all as _flush_all
from _raw_file import FileIO
from _stream_base import DEFAULT_BUFFER_SIZE, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation
from _text_stream import TextIOWrapper
from builtins import open

__all__ = [
    'BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
    'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
    'IncrementalNewlineDecoder', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'text_encoding', 'DEFAULT_BUFFER_SIZE',
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


@_vm.c_function
def open_code(path):
    return open(path, 'rb')


@_vm.c_function
def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding
