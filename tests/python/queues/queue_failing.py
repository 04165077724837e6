"""A queue whose own _put or _get fails stays usable."""
import queue


class Failing(queue.Queue):
    fail = False

    def _put(self, item):
        if self.fail:
            raise LookupError('put')
        super()._put(item)

    def _get(self):
        if self.fail:
            raise LookupError('get')
        return super()._get()


q = Failing(2)
q.put('a')
q.fail = True
for call in (lambda: q.put('b'), lambda: q.put('b', timeout=0.1), lambda: q.put_nowait('b'), q.get, q.get_nowait,
             lambda: q.get(timeout=0.1)):
    try:
        call()
    except LookupError as error:
        print(error, q.qsize(), q.unfinished_tasks)
q.fail = False
q.put('c')
print(q.full(), q.get(), q.get(), q.empty(), q.unfinished_tasks)
