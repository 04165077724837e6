"""A child as a fork server would make it, which has nothing of its parent. There is no server here: the child is spawned."""

import io
from multiprocessing import context, popen_fork, popen_spawn_posix, reduction, spawn

__all__ = ['Popen']


class Popen(popen_spawn_posix.Popen):
    method = 'forkserver'

    def __init__(self, process_obj):
        self._passed = []
        popen_fork.Popen.__init__(self, process_obj)

    def _launch(self, process_obj):
        prep_data = spawn.get_preparation_data(process_obj._name)
        prepared, pickled = io.BytesIO(), io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(prep_data, prepared)
            reduction.dump(process_obj, pickled)
        finally:
            context.set_spawning_popen(None)
        self._start(process_obj, prepared, pickled)
