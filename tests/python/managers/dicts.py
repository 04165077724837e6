import copy
import multiprocessing as mp

if __name__ == '__main__':
    with mp.Manager() as manager:
        d = manager.dict({'a': 1}, b=2)
        print(d, len(d), 'a' in d, 'z' in d, d['a'], d.get('z'), d.get('z', 0))
        d['c'] = [1]
        d['c'].append(2)
        print(d['c'], sorted(d), d.keys(), d.values(), d.items())
        print(d.pop('a'), d.popitem(), d.setdefault('x', 5), d.setdefault('x', 6))
        d.update({'y': 7}, z=8)
        del d['y']
        print(d.copy(), type(d.copy()), type(d._getvalue()), type(copy.deepcopy(d)))
        for key in d:
            print(key)
        for call in (lambda: d['none'], lambda: d.pop('none'), lambda: d.fromkeys([1]), lambda: d | {}):
            try:
                call()
            except Exception as e:
                print(type(e).__name__, e)
        d.clear()
        print(d, str(d), type(d).__name__)
