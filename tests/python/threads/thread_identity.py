"""Threads are equal only to themselves and can be keys."""
import threading

idents = set()
barrier = threading.Barrier(4)


def note():
    barrier.wait()
    idents.add(threading.get_ident())
    barrier.wait()


threads = {threading.Thread(target=note): number for number in range(4)}
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(idents), idents == {thread.ident for thread in threads}, sorted(threads.values()))
one, other = list(threads)[:2]
print(one == other, one == one, one != other, len({one, other, one}))
print(all(isinstance(thread.native_id, int) and thread.native_id > 0 for thread in threads))
