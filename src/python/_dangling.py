"""The threads that there are, as `threading._dangling` shows them: a set that keeps none alive, and does not watch them either."""

import _collector
from collections.abc import Set


class Dangling(Set):
    """Looks for the threads that nobody refers to each time it is asked."""

    def __init__(self, remembered):
        # Answers the references to all threads.
        self._remembered = remembered

    def _threads(self):
        _collector.collect()
        threads = [reference() for reference in self._remembered()]
        return [thread for thread in threads if thread is not None]

    def __iter__(self):
        return iter(self._threads())

    def __len__(self):
        return len(self._threads())

    def __contains__(self, thread):
        return any([thread is each for each in self._threads()])

    def copy(self):
        return set(self._threads())

    def __repr__(self):
        return repr(self.copy())

    @classmethod
    def _from_iterable(cls, threads):
        return set(threads)
