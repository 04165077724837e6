"""What a spawned process does before it is what its parent asked for."""

import os
import sys
from multiprocessing import process, reduction, util
from multiprocessing.context import _default_context

__all__ = ['_main', 'freeze_support', 'set_executable', 'get_executable', 'get_preparation_data', 'get_command_line',
           'import_main_path']

WINEXE = WINSERVICE = False

_executable = None


def set_executable(exe):
    global _executable
    _executable = None if exe is None else os.fsencode(exe)


def get_executable():
    return os.fsencode(sys.executable) if _executable is None else _executable


def is_forking(argv):
    return len(argv) >= 2 and argv[1] == '--multiprocessing-fork'


def freeze_support():
    """Only a program that is frozen into an executable would need it."""


def get_command_line(**kwds):
    """How a spawned process would be started by hand."""
    arguments = ', '.join([f'{name}={value!r}' for name, value in kwds.items()])
    return [get_executable(), '-c', f'from multiprocessing.spawn import spawn_main; spawn_main({arguments})',
            '--multiprocessing-fork']


# In a spawned process: what its parent knows, and the process object, pickled.
told = None


def spawn_main():
    """All that a spawned process does."""
    exitcode = _main()
    sys.exit(exitcode)


def _main():
    prepared, pickled = reduction.ForkingPickler.loads(told)
    process.current_process()._inheriting = True
    try:
        prepare(reduction.ForkingPickler.loads(prepared))
        self = reduction.ForkingPickler.loads(pickled)
    finally:
        del process.current_process()._inheriting
    return self._bootstrap()


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''
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
        ''')


def get_preparation_data(name):
    """What a child should know of its parent before it imports the main module."""
    _check_not_importing_main()
    data = {
        'log_to_stderr': util._log_to_stderr,
        'authkey': process.current_process().authkey,
        'name': name,
        'sys_path': sys.path.copy(),
        'sys_argv': sys.argv,
        'dir': os.getcwd(),
        'start_method': _default_context.get_start_method(),
    }
    if util._logger is not None:
        data['log_level'] = util._logger.getEffectiveLevel()
    return data


def prepare(data):
    """Makes a fresh process like its parent, and imports the main module."""
    me = process.current_process()
    if 'name' in data:
        me._name = data['name']
    if 'authkey' in data:
        me.authkey = data['authkey']
    if data.get('log_to_stderr'):
        util.log_to_stderr()
    if 'log_level' in data:
        util.get_logger().setLevel(data['log_level'])
    if 'sys_path' in data:
        sys.path = data['sys_path']
    if 'sys_argv' in data:
        sys.argv = data['sys_argv']
    if 'start_method' in data:
        _default_context.set_start_method(data['start_method'], force=True)
    _fixup_main_from_path('__mp_main__')


old_main_modules = []


def _fixup_main_from_path(main_path):
    """Imports the main module by a name by which it knows that it is not the main one."""
    from multiprocessing._main_module import run_path
    run_path(main_path)


def import_main_path(main_path):
    _fixup_main_from_path(main_path)
