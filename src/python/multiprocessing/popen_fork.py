"""A child that begins as a copy of its parent."""

import _kernel
import atexit
import os
from multiprocessing import util
from multiprocessing.process import SENTINEL

__all__ = ['Popen']


class Popen:
    """A child of this process, by its pid."""

    method = 'fork'

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self._launch(process_obj)
        self.sentinel = SENTINEL + self.pid

    def duplicate_for_child(self, fd):
        return fd

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            self.returncode = _kernel.process_exitcode(self.pid)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if not _kernel.process_join(self.pid, None if timeout is None else max(timeout, 0)):
                return None
            self.poll()
        return self.returncode

    def _send_signal(self, sig):
        if self.returncode is None:
            _kernel.process_kill(self.pid, sig)

    def terminate(self):
        self._send_signal(15)

    def kill(self):
        self._send_signal(9)

    def close(self):
        pass

    def _launch(self, process_obj):
        code = 1
        self.pid = os._fork(process_obj._name, process_obj.daemon)
        if self.pid == 0:
            try:
                atexit._clear()
                atexit.register(util._exit_function)
                code = process_obj._bootstrap()
            finally:
                atexit._run_exitfuncs()
                util._flush_std_streams()
                os._exit(code)
