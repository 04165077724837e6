import time
from multiprocessing import JoinableQueue, Process


def work(q):
    while True:
        item = q.get()
        time.sleep(0.05)
        print('done', item)
        q.task_done()


if __name__ == '__main__':
    q = JoinableQueue()
    try:
        q.task_done()
    except ValueError as e:
        print(repr(e))
    Process(target=work, args=(q,), daemon=True).start()
    for item in range(3):
        q.put(item)
    q.join()
    print('all done')
    q.join()
    # An item counts from the moment when it is put.
    q.put('last')
    q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(repr(e))
