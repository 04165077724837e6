import multiprocessing
from multiprocessing.queues import Queue


class Careful(Queue):
    def _on_queue_feeder_error(self, e, obj):
        print('dropped', type(obj).__name__, '-', e)


if __name__ == '__main__':
    q = Careful(ctx=multiprocessing.get_context())
    q.put(x for x in 'abc')
    q.put(1)
    print(q.get())
