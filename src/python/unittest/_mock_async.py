"""Mocks that are awaited."""

import inspect
import sys

from ._mock_calls import _Call, _CallList

# Which is importing this.
_mock = sys.modules['unittest.mock']


class AsyncMockMixin:
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        inspect.markcoroutinefunction(self)
        self.__dict__['__name__'] = 'AsyncMock'

    def _forget_calls(self):
        super()._forget_calls()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _mock._is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # It could not leave a coroutine.
                    raise StopAsyncIteration
                if _mock._is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
                if inspect.iscoroutinefunction(effect):
                    result = await result
            if result is not _mock.DEFAULT:
                return result
        if self._mock_return_value is _mock.DEFAULT and self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if inspect.iscoroutinefunction(self._mock_wraps) else result
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited "
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        shown = self._shown(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {shown}\nNot awaited')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'expected await not found.\nExpected: {shown}\n'
                                 f'  Actual: {self._shown(*self.await_args)}') from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited "
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if not any([expected == self._call_matcher(each) for each in self.await_args_list]):
            raise AssertionError(f'{self._shown(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        made = _CallList([self._call_matcher(each) for each in self.await_args_list])
        if not any_order:
            if expected not in made:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}')
            return
        left = list(made)
        missing = []
        for each in expected:
            if each in left:
                left.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited "
                                 f'{self.await_count} times.')


class AsyncMock(AsyncMockMixin, _mock.MagicMixin, _mock.Mock):
    """A mock whose calls are awaited."""
