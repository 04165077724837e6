t = (1, 'a', 2.5)
print(t, t[0], t[-1], t[1:], t + (3,), t * 2, len(t), 'a' in t, t.index('a'), t.count(1), (), (1,), tuple('ab'), tuple([1, 2]))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1, 2), (1, 2) == [1, 2], hash((1, 2)) == hash((1, 2)), {(1, 2): 'x'}[1, 2])
a, b = b, a = 1, 2
print(a, b)
x = 1,
print(x, type(x).__name__, (1), ((1)), (((1,),),), sorted((3, 1)), max((1, 5)), sum((1, 2)), tuple(), tuple(x * 2 for x in (1, 2)))
for f in (lambda: t[5], lambda: t.index('q'), lambda: t + [1], lambda: hash(([],)), lambda: t.append(1), lambda: (1, 'a') < (1, 2), lambda: tuple(5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print((1, [2, 3], {'k': (4,)}), repr((None, True)), ((), []), bool(()), bool((0,)))
