a = [3, 1, 2]
a.append(5)
a.extend([1, 1])
a.extend('x' for _ in range(1))
a.insert(0, 'first')
a.insert(-1, 'almost')
a.insert(100, 'end')
print(a, a.count(1), a.index(1), a.index(1, 3), len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('x')
a.reverse()
print(a)
a.sort()
print(a, a.sort(reverse=True), a)
b = a.copy()
b.clear()
print(a, b, a == b, a is a.copy())
a.sort(key=lambda x: -x)
print(a, [1] * 3, [1, 2] + [3], 2 in [1, 2], [[]] * 2, list('ab'), list(range(3)), list({'k': 1}), list())
x = [[0] * 2] * 2
x[0][0] = 1
print(x, [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [1, 'a'] == [1, 'a'], [] < [0], [1, 2] != [2, 1])
for f in (lambda: a.remove('q'), lambda: a.index('q'), lambda: [].pop(), lambda: a.pop(99), lambda: a.insert('x', 1), lambda: a.extend(5), lambda: a.append(), lambda: a.sort(5), lambda: [1, 'a'].sort(), lambda: a.index(1, 'a')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
