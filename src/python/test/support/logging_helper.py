"""Logging in tests: a handler that keeps what it is given, and a way to look for something in it."""

import logging.handlers


class Matcher:
    """Does a record, as a dict, match what is wanted? In texts that may be told in part it is enough that they contain it."""

    _partial_matches = ('msg', 'message')

    def matches(self, d, **kwargs):
        return all([self.match_value(key, d.get(key), value) for key, value in kwargs.items()])

    def match_value(self, k, dv, v):
        if type(dv) is not type(v):
            return False
        if type(dv) is str and k in self._partial_matches:
            return v in dv
        return dv == v


class TestHandler(logging.handlers.BufferingHandler):
    def __init__(self, matcher):
        # Of no capacity: it is never full.
        super().__init__(0)
        self.formatted = []
        self.matcher = matcher

    def shouldFlush(self, record):
        return False

    def emit(self, record):
        self.formatted.append(self.format(record))
        self.buffer.append(record.__dict__)

    def matches(self, **kwargs):
        return any([self.matcher.matches(each, **kwargs) for each in self.buffer])
