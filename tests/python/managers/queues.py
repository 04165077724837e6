import multiprocessing as mp
import queue


def consume(tasks, done):
    while (task := tasks.get()) is not None:
        done.put(task * 2)
        tasks.task_done()
    tasks.task_done()


if __name__ == '__main__':
    with mp.Manager() as manager:
        tasks, done = manager.JoinableQueue(), manager.Queue(10)
        worker = mp.Process(target=consume, args=(tasks, done))
        worker.start()
        for i in range(3):
            tasks.put(i)
        tasks.put(None)
        tasks.join()
        worker.join()
        print([done.get() for _ in range(3)], done.empty(), done.qsize(), done.full())
        try:
            done.get(timeout=0.01)
        except queue.Empty as e:
            print(type(e), e)
        small = manager.Queue(1)
        small.put('x')
        try:
            small.put_nowait('y')
        except queue.Full as e:
            print(type(e))
        print(small.get_nowait())
        try:
            small.task_done()
            small.task_done()
        except ValueError as e:
            print(e)
        print(repr(small)[:48])
