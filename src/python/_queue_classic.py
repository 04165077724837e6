"""Queues whose subclass keeps its items in its own way: a list of conditions around `_init`, `_qsize`, `_put` and `_get`."""

import threading
from _queue_items import Empty, Full, ShutDown
from time import monotonic as _time


def prepare(queue):
    queue.mutex = mutex = threading.Lock()
    queue.not_empty = threading.Condition(mutex)
    queue.not_full = threading.Condition(mutex)
    queue.all_tasks_done = threading.Condition(mutex)
    queue.unfinished = 0


def _wait_for(queue, condition, block, timeout, refused, failure):
    """Waits on a condition until `refused()` is false; raises `failure` when that takes too long."""
    if not block:
        if refused():
            raise failure
        return
    end = None if timeout is None else _time() + timeout
    while refused():
        left = None if end is None else end - _time()
        if left is not None and left <= 0:
            raise failure
        condition.wait(left)
        _check_open(queue, failure)


def _check_open(queue, failure):
    if queue.is_shutdown and (failure is Full or not queue._qsize()):
        raise ShutDown


def put(queue, item, block, timeout):
    with queue.not_full:
        _check_open(queue, Full)
        if queue.maxsize > 0:
            _wait_for(queue, queue.not_full, block, timeout, lambda: queue._qsize() >= queue.maxsize, Full)
        queue._put(item)
        queue.unfinished += 1
        queue.not_empty.notify()


def get(queue, block, timeout):
    with queue.not_empty:
        _check_open(queue, Empty)
        _wait_for(queue, queue.not_empty, block, timeout, lambda: not queue._qsize(), Empty)
        item = queue._get()
        queue.not_full.notify()
        return item


def qsize(queue):
    with queue.mutex:
        return queue._qsize()


def task_done(queue):
    with queue.all_tasks_done:
        if queue.unfinished <= 0:
            raise ValueError('task_done() called too many times')
        queue.unfinished -= 1
        if queue.unfinished == 0:
            queue.all_tasks_done.notify_all()


def join(queue):
    with queue.all_tasks_done:
        while queue.unfinished:
            queue.all_tasks_done.wait()


def shutdown(queue, immediate):
    with queue.mutex:
        queue.is_shutdown = True
        if immediate:
            while queue._qsize():
                queue._get()
                queue.unfinished = max(0, queue.unfinished - 1)
            queue.all_tasks_done.notify_all()
        queue.not_empty.notify_all()
        queue.not_full.notify_all()
