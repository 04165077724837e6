"""What queue and multiprocessing have in common."""


class Empty(Exception):
    """Raised by get when there is nothing to get."""


class Full(Exception):
    """Raised by put when there is no room."""


Full.__module__ = 'queue'
