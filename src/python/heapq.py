"""Heaps in lists."""

# Supported: heaps in lists.

from _heap import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(0, n)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(0, n)]


def merge(*iterables, key=None, reverse=False):
    heads = []
    for iterable in iterables:
        iterator = iter(iterable)
        for item in iterator:
            heads.append([item if key is None else key(item), item, iterator])
            break
    while heads:
        best = 0
        for i in range(1, len(heads)):
            better = heads[best][0] < heads[i][0] if reverse else heads[i][0] < heads[best][0]
            if better:
                best = i
        yield heads[best][1]
        for item in heads[best][2]:
            heads[best][0] = item if key is None else key(item)
            heads[best][1] = item
            break
        else:
            del heads[best]
