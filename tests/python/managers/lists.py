import multiprocessing as mp

if __name__ == '__main__':
    with mp.Manager() as manager:
        items = manager.list(range(3))
        same = items
        items += [7, 8]
        print(items, items is same)
        items *= 2
        print(items, len(items), items[-1], items[1:4], 8 in items, items.count(7), items.index(7))
        items.sort(reverse=True)
        items.insert(0, 'first')
        items[1:3] = ['x']
        del items[-1]
        print(items, items.pop(), items.pop(0))
        items.remove('x')
        items.reverse()
        items.append([1])
        items[-1].append(2)
        print(items, items + [0], items * 1)
        print([item for item in items])
        for call in (lambda: items[99], lambda: items.remove('no'), lambda: items.clear, lambda: items == 1):
            try:
                print(call())
            except Exception as e:
                print(type(e).__name__, e)
