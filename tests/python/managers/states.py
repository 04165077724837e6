import multiprocessing as mp
from multiprocessing.managers import BaseManager, SyncManager


def prepare(text):
    print('initializer', text)


if __name__ == '__main__':
    manager = SyncManager()
    for call in (manager.list, lambda: manager.start(initializer=3)):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)
    manager.start(prepare, ('runs in the server',))
    for call in (manager.start, manager.get_server):
        try:
            call()
        except mp.ProcessError as e:
            print(type(e).__name__, e)
    print(manager._number_of_objects())
    numbers = manager.list([1])
    print(manager._number_of_objects(), manager._debug_info().split('refcount=')[1].split())
    print(manager._process.name, manager._process.is_alive(), manager._process.daemon)
    manager.shutdown()
    manager.shutdown()
    print(manager._process.exitcode, manager._state.value)
    for call in (manager.start, manager.__enter__):
        try:
            call()
        except mp.ProcessError as e:
            print(type(e).__name__, e)
    manager.join()
    try:
        numbers.append(2)
    except Exception as e:
        print(type(e).__name__)
    print(str(numbers).endswith("; '__str__()' failed>"))
    try:
        BaseManager(serializer='yaml')
    except KeyError as e:
        print('KeyError', e)
    try:
        BaseManager(authkey='text')
    except TypeError as e:
        print(e)
