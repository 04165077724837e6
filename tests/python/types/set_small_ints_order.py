print({3, 1, 2}, {0, 5, 3}, set([7, 6, 5]), {10, 20, 30} == {30, 20, 10})
print(list({2, 0, 1}), {i for i in range(10)}, {1, 2} | {3}, {1, 2, 3} & {2, 3, 4}, {1, 2, 3, 4} - {2})
s = set()
for n in (4, 2, 9, 0):
    s.add(n)
print(s, frozenset({2, 1}), [x for x in {5, 4}])
