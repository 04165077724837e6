"""Mocks that threads wait for."""

import threading
import sys

from ._mock_calls import _Call

# Which is importing this.
_mock = sys.modules['unittest.mock']


class ThreadingMixin:
    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_mock._missing, **kwargs):
        self.__dict__['_mock_wait_timeout'] = self.DEFAULT_TIMEOUT if timeout is _mock._missing else timeout
        self.__dict__['_mock_called_condition'] = threading.Condition()
        super().__init__(*args, **kwargs)

    def _get_child_mock(self, /, **kw):
        if 'timeout' not in kw and issubclass(type(self), ThreadingMixin):
            kw['timeout'] = self._mock_wait_timeout
        child = super()._get_child_mock
        try:
            return child(**kw)
        except TypeError:
            kw.pop('timeout')
            return child(**kw)

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_called_condition:
            self._mock_called_condition.notify_all()
        return result

    def _wait_for(self, is_so, what, timeout):
        timeout = self._mock_wait_timeout if timeout is _mock._missing else timeout
        with self._mock_called_condition:
            if not self._mock_called_condition.wait_for(is_so, timeout=timeout):
                raise AssertionError(f'{self._mock_name or "mock"} {what} before timeout({timeout}).')

    def wait_until_called(self, *, timeout=_mock._missing):
        self._wait_for(lambda: self.called, 'was not called', timeout)

    def wait_until_any_call_with(self, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self._wait_for(lambda: made in self.call_args_list, f'call {self._shown(args, kwargs)} not found', _mock._missing)


class ThreadingMock(ThreadingMixin, _mock.MagicMixin, _mock.Mock):
    """A mock that other threads may call while one waits for it to be called."""
