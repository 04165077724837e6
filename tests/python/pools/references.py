"""Workers that wait for the next call keep nothing of the last one."""
import gc
import weakref
from multiprocessing.pool import ThreadPool


class Item:
    pass


def same(item):
    return item


with ThreadPool(2) as pool:
    items = [Item() for _ in range(6)]
    references = [weakref.ref(item) for item in items]
    print(len(pool.map(same, items)), len(list(pool.imap(same, items))), type(pool.apply(same, (items[0],))).__name__)
    del items
    pool.close()
    pool.join()
    gc.collect()
    print({reference() for reference in references})
