"""What `assertRaises`, `assertWarns` and their like answer."""

import sys
import types
import warnings

__unittest = True


class _BaseTestCaseContext:
    def __init__(self, test_case):
        self.test_case = test_case
        self.msg = None

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all([_is_subtype(each, base) for each in expected])
    return isinstance(expected, type) and issubclass(expected, base)


class _Expectation(_BaseTestCaseContext):
    """Waits for an exception or a warning, around a block or around the call of a function."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None

    def handle(self, name, args, kwargs):
        if not _is_subtype(self.expected, self._base_type):
            raise TypeError(f'{name}() arg 1 must be {self._base_type_str}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        try:
            self.obj_name = function.__name__
        except AttributeError:
            self.obj_name = str(function)
        with self:
            function(*args, **kwargs)
        return None

    @property
    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def _missing(self, verb):
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._raiseFailure(f'{self._expected_name} not {verb}{by}')

    def _matches(self, text):
        return self.expected_regex is None or self.expected_regex.search(text)

    def _does_not_match(self, text):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_Expectation):
    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing('raised')
        if not issubclass(exc_type, self.expected):
            return False
        # Kept without what would keep the locals of the functions alive.
        self.exception = exc_value.with_traceback(None)
        text = str(exc_value)
        if not self._matches(text):
            self._does_not_match(text)
        return True

    __class_getitem__ = classmethod(types.GenericAlias)


class _AssertWarnsContext(_Expectation):
    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        # What has been said before does not count as said.
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None:
            self._check([each for each in self.warnings if isinstance(each.message, self.expected)])

    def _check(self, found):
        for each in found:
            if self._matches(str(each.message)):
                self.warning = each.message
                self.filename = each.filename
                self.lineno = each.lineno
                return
        if found:
            self._does_not_match(str(found[0].message))
        self._missing('triggered')


class _AssertNotWarnsContext(_AssertWarnsContext):
    def _check(self, found):
        if found:
            self._raiseFailure(f'{self._expected_name} triggered')
