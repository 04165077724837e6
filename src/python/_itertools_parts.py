"""What itertools' combinatoric iterators give."""


def product_of(pools):
    if not all(pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, places)])
        for last in range(len(pools) - 1, -1, -1):
            places[last] += 1
            if places[last] < len(pools[last]):
                break
            places[last] = 0
        else:
            return


def permutations_of(pool, size, chosen, used):
    if len(chosen) == size:
        yield tuple([pool[i] for i in chosen])
        return
    for i in range(len(pool)):
        if not used[i]:
            used[i] = True
            chosen.append(i)
            yield from permutations_of(pool, size, chosen, used)
            chosen.pop()
            used[i] = False


def combinations_of(pool, size, start, chosen, skip):
    """With `skip` 1 no item is chosen twice, with 0 it may be."""
    if len(chosen) == size:
        yield tuple(chosen)
        return
    for i in range(start, len(pool)):
        chosen.append(pool[i])
        yield from combinations_of(pool, size, i + skip, chosen, skip)
        chosen.pop()
