import multiprocessing as mp
import traceback


def local():
    def inner():
        pass
    return inner


if __name__ == '__main__':
    for method in ('spawn', 'forkserver'):
        try:
            mp.get_context(method).Process(target=local()).start()
        except Exception:
            traceback.print_exc()
    print(mp.active_children())
