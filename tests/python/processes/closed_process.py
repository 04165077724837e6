import multiprocessing as mp
import time


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    process = mp.Process(target=time.sleep, args=(100,), name='sleeper')
    attempt(lambda: process.sentinel)
    attempt(process.join)
    process.start()
    attempt(process.close)
    process.kill()
    process.join()
    print(process.exitcode, repr(process).split('stopped ')[1])
    process.close()
    process.close()
    for call in (
        process.is_alive, process.join, process.start, process.terminate, process.kill, lambda: process.exitcode,
        lambda: process.pid, lambda: process.sentinel, lambda: process.name, lambda: process.daemon,
    ):
        attempt(call)
    print(repr(process).rsplit(' ', 1)[1], mp.active_children())
