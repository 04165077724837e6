"""Makes what waits in the standard library let other greenlets run: time.sleep, threading, queue, sockets and the pages of requests.

Call it first of all, before anything is imported from those modules by name.
"""

import gevent

__all__ = [
    'patch_all', 'patch_builtins', 'patch_contextvars', 'patch_dns', 'patch_os', 'patch_queue', 'patch_select',
    'patch_signal', 'patch_socket', 'patch_ssl', 'patch_subprocess', 'patch_sys', 'patch_thread', 'patch_time',
    'get_original', 'is_module_patched', 'is_object_patched', 'patch_item',
]

# What was there before, by module and name.
saved = {}


def patch_item(module, name, value):
    saved.setdefault(module.__name__, {}).setdefault(name, getattr(module, name))
    setattr(module, name, value)


def is_module_patched(module_name):
    return module_name in saved


def is_object_patched(module_name, object_name):
    return object_name in saved.get(module_name, {})


def get_original(module_name, names):
    """What a name of a module meant before it was patched; a list of names gives a list."""
    if not isinstance(names, str):
        return [get_original(module_name, name) for name in names]
    before = saved.get(module_name, {})
    return before[names] if names in before else getattr(__import__(module_name), names)


def patch_time():
    import time
    patch_item(time, 'sleep', gevent.sleep)


def patch_thread(threading=True, _threading_local=True, Event=True, logging=True, existing_locks=True):
    """Threads become greenlets, and locks and all the rest wait for each other as greenlets do."""
    import _locks
    import _thread
    import threading as module
    from gevent._green_kernel import calls
    from gevent.local import local
    patch_item(_thread, '_kernel', calls)
    patch_item(_locks, '_kernel', calls)
    patch_item(module, '_kernel', calls)
    if _threading_local:
        patch_item(_thread, '_local', local)
        patch_item(module, 'local', local)


def patch_queue():
    import _queue_items
    import queue
    from gevent._green_kernel import calls
    patch_item(queue, '_kernel', calls)
    patch_item(_queue_items, '_kernel', calls)


def patch_socket(dns=True, aggressive=True):
    """Connections are made, and bytes and pages come, while other greenlets run."""
    import _descriptors
    import _pausing
    import _socket
    import socket
    from gevent._green_sockets import calls
    patch_item(socket, '_kernel', calls)
    patch_item(_socket, '_kernel', calls)
    patch_item(_descriptors, '_kernel', calls)

    def pause(seconds, what):
        hub = gevent.get_hub()
        with hub.loop.timer(seconds) as timer:
            gevent.getcurrent()._will_wait(what)
            hub.wait(timer)
    patch_item(_pausing, 'pause', pause)


def patch_select(aggressive=True):
    import select
    from gevent._green_sockets import calls
    patch_item(select, '_kernel', calls)


def _nothing_to_patch(*args, **kwargs):
    """In this machine nothing of the module waits."""


patch_builtins = patch_contextvars = patch_dns = patch_os = patch_signal = _nothing_to_patch
patch_ssl = patch_subprocess = patch_sys = _nothing_to_patch


def patch_all(socket=True, dns=True, time=True, select=True, thread=True, os=True, ssl=True, subprocess=True, sys=False,
              aggressive=True, Event=True, builtins=True, signal=True, queue=True, contextvars=True, **kwargs):
    """Patches all there is to patch."""
    if time:
        patch_time()
    if thread:
        patch_thread(Event=Event)
    if queue:
        patch_queue()
    if socket:
        patch_socket(dns=dns, aggressive=aggressive)
    if select:
        patch_select()
    return True
