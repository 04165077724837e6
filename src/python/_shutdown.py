"""What a process does after the last statement of its main thread, whether that ended normally, by an exception or by
sys.exit: the main thread calls run() as the last thing, and then the process ends with the exit code it had before."""

import _finalizers
import sys


def run():
    threading = sys.modules.get('threading')
    if threading is not None:
        try:
            threading._shutdown()
        except BaseException as error:
            _finalizers.report(error, None, 'Exception ignored on threading shutdown')
    atexit = sys.modules.get('atexit')
    if atexit is not None:
        atexit._run_exitfuncs()
    opening = sys.modules.get('_opening')
    if opening is not None:
        opening.flush_all()
    _finalizers.finalize_all()
    opening = sys.modules.get('_opening')
    if opening is not None:
        opening.flush_all()
