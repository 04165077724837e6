import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

gates = [threading.Event() for _ in range(3)]


def work(n):
    gates[n].wait()
    if n == 1:
        raise ValueError(n)
    return n


def shown(futures):
    return sorted([names[future] for future in futures])


with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(work, n) for n in range(3)]
    names = {future: n for n, future in enumerate(futures)}
    done, not_done = wait(futures, timeout=0.05)
    print(shown(done), shown(not_done))
    gates[0].set()
    result = wait(futures, return_when=FIRST_COMPLETED)
    print(shown(result.done), shown(result.not_done))
    gates[1].set()
    done, not_done = wait(futures, return_when=FIRST_EXCEPTION)
    print(shown(done), shown(not_done))
    gates[2].set()
    done, not_done = wait(futures + futures, return_when=ALL_COMPLETED)
    print(shown(done), not_done)
    print(type(result).__name__, wait([]))
    try:
        wait([pool.submit(gates[0].wait), pool.submit(threading.Event().wait, 0.05)], return_when='SOON')
    except ValueError as error:
        print(error)
