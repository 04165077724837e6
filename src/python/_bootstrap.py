"""The life of a process's main thread: the program, or what a spawned child is to do; then the orderly end.

The engine runs this module's body as the first frame of the main thread. Its namespace has `_arguments`, what follows the
program's name on the command line, or in a spawned child `_spawned`: the pickled process.
"""

import _kernel
import _shutdown
import _vm
import sys


def _run_main(name):
    warnings = _vm.syntax_warnings(name)
    if warnings:
        sys.stderr.write(warnings)
    module = _vm.new_module(name)
    sys.modules['__main__'] = module
    sys.modules[name] = module
    _vm.run_module(module)


def _exit_code(exit_):
    """The exit code that a SystemExit stands for; anything but a number is printed."""
    code = exit_.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(f'{code}\n')
    return 1


def _guarded(action, *args):
    """Calls it; answers the exit code of what it does, or of the exception that it ends with."""
    try:
        return action(*args) or 0
    except SystemExit as e:
        return _exit_code(e)
    except BaseException as e:
        _kernel.uncaught(e)
        # The frames of this module are no part of the traceback, nor are those of any file `_….py` of the library.
        sys.excepthook(type(e), e, e.__traceback__)
        return 130 if isinstance(e, KeyboardInterrupt) else 1


def _child(data):
    from multiprocessing import spawn
    spawn.told = data
    import multiprocessing._command


def _life():
    data = globals().get('_spawned')
    if data is None:
        sys.argv.extend(_arguments)
        code = _guarded(_run_main, '__main__')
    else:
        code = _guarded(_child, data)
    return _guarded(_shutdown.run) or code


_kernel.process_exit(_life())
