"""How a spawned child begins: a fresh image imports the main module and unpickles what it is to run."""

import _pickle
import sys
from multiprocessing import process as _process

_NOT_FROZEN = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''

#: True while a spawned child imports the main module.
_inheriting = False


def _prepare(process):
    """Pickles a process for its child."""
    if _inheriting:
        raise RuntimeError(_NOT_FROZEN)
    _process._spawning = True
    try:
        return _pickle.dumps((type(process), process.__dict__))
    finally:
        _process._spawning = False


def _begin(data, import_main):
    """The child's first code; answers its exit code."""
    global _inheriting
    _inheriting = True
    try:
        import_main()
    finally:
        _inheriting = False
    cls, state = _pickle.loads(data)
    process = cls.__new__(cls)
    process.__dict__.update(state)
    return process._bootstrap()
