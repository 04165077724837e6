"""The fork server. There is none here: what it would fork is spawned, and what it would have loaded before is not."""

__all__ = ['ensure_running', 'get_inherited_fds', 'set_forkserver_preload']

_preload_modules = ['__main__']


def set_forkserver_preload(modules_names):
    """Which modules the server should import: they are imported by each child that needs them."""
    global _preload_modules
    if not all([type(module) is str for module in modules_names]):
        raise TypeError('module_names must be a list of strings')
    _preload_modules = modules_names


def ensure_running():
    """Nothing is to be started."""


def get_inherited_fds():
    """The descriptors that the server has of its parent: None, for this process is not the server's child."""
    return None
