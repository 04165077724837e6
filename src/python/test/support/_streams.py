"""Standard streams caught, or written to as tests do."""

import contextlib
import io
import sys

_original_stdout = None


@contextlib.contextmanager
def captured_output(stream_name):
    """Stands in for a stream of `sys` within the block."""
    before = getattr(sys, stream_name)
    caught = io.StringIO()
    setattr(sys, stream_name, caught)
    try:
        yield caught
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


def record_original_stdout(stdout):
    """Keeps the stream that the program began with, for when another is in its place."""
    global _original_stdout
    _original_stdout = stdout


def get_original_stdout():
    return _original_stdout or sys.stdout


def flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def print_warning(msg):
    """Writes a warning to the standard error of the beginning."""
    flush_std_streams()
    stream = print_warning.orig_stderr
    for line in msg.splitlines():
        print(f'Warning -- {line}', file=stream)
    stream.flush()


print_warning.orig_stderr = sys.stderr
