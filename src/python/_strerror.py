"""What the operating system says when it refuses something, by number."""

_MESSAGES = {
    1: 'Operation not permitted',
    2: 'No such file or directory',
    3: 'No such process',
    4: 'Interrupted system call',
    5: 'Input/output error',
    9: 'Bad file descriptor',
    10: 'No child processes',
    11: 'Resource temporarily unavailable',
    12: 'Cannot allocate memory',
    13: 'Permission denied',
    16: 'Device or resource busy',
    17: 'File exists',
    20: 'Not a directory',
    21: 'Is a directory',
    22: 'Invalid argument',
    24: 'Too many open files',
    27: 'File too large',
    28: 'No space left on device',
    29: 'Illegal seek',
    32: 'Broken pipe',
    35: 'Resource deadlock avoided',
    39: 'Directory not empty',
    88: 'Socket operation on non-socket',
    89: 'Destination address required',
    90: 'Message too long',
    92: 'Protocol not available',
    94: 'Socket type not supported',
    95: 'Operation not supported',
    97: 'Address family not supported by protocol',
    98: 'Address already in use',
    99: 'Cannot assign requested address',
    101: 'Network is unreachable',
    103: 'Software caused connection abort',
    104: 'Connection reset by peer',
    106: 'Transport endpoint is already connected',
    107: 'Transport endpoint is not connected',
    110: 'Connection timed out',
    111: 'Connection refused',
    113: 'No route to host',
    114: 'Operation already in progress',
    115: 'Operation now in progress',
}


def strerror(code, /):
    return _MESSAGES.get(code, f'Unknown error {code}')


def failure(code):
    """The exception for a number."""
    return OSError(code, strerror(code))
