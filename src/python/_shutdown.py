"""What a process does after the last statement of its main thread, whether that ended normally, by an exception or by
sys.exit: the main thread calls run() as the last thing, and then the process ends with the exit code it had before."""

import _finalizers
import sys


def run():
    threading = sys.modules.get('threading')
    if threading is not None:
        threading._shutdown()
    atexit = sys.modules.get('atexit')
    if atexit is not None:
        atexit._run_exitfuncs()
    io = sys.modules.get('io')
    if io is not None:
        io._flush_all()
    _finalizers.finalize_all()
    if io is not None:
        io._flush_all()
