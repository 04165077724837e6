"""A child that begins empty, imports the main module, and gets the process object pickled."""

import _descriptors
import _kernel
import io
from multiprocessing import context, popen_fork, reduction, spawn

__all__ = ['Popen']


class Popen(popen_fork.Popen):
    method = 'spawn'

    def __init__(self, process_obj):
        # The handles that the child gets: of pipes and connections these, and no others.
        self._passed = []
        super().__init__(process_obj)

    def handed_down(self, fd):
        """Has the child get a descriptor; what is pickled for it instead of the number."""
        from multiprocessing.resource_sharer import HandedDown
        descriptor = _descriptors.find(fd)
        self._passed.append(descriptor.handle)
        return HandedDown(descriptor)

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

    def _start(self, process_obj, prepared, pickled):
        data = reduction.ForkingPickler.dumps((prepared.getvalue(), pickled.getvalue()))
        self.pid = _kernel.spawn(process_obj._name, process_obj.daemon, data, self._passed)
