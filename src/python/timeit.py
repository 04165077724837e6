"""How long code takes, in the machine's time."""

# Supported: how long code takes, in the machine's time.

import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _nothing():
    pass


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for what, name in ((stmt, 'stmt'), (setup, 'setup')):
            if not isinstance(what, str) and not callable(what):
                raise ValueError(f'{name} is neither a string nor callable')
            if isinstance(what, str) and what != 'pass':
                raise NotImplementedError(f'{name} must be a function here: there is no compiler in the machine')
        self.timer = timer
        self._stmt = _nothing if stmt == 'pass' else stmt
        self._setup = _nothing if setup == 'pass' else setup

    def timeit(self, number=default_number):
        self._setup()
        statement = self._stmt
        start = self.timer()
        for _ in range(number):
            statement()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How often to run it so that it takes 0.2 s, in steps of 1, 2, 5, 10 …; and how long that took."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
