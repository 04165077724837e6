from itertools import batched, combinations, count, permutations, product, tee

for make in (lambda: count('a'), lambda: count(1, 'a'), lambda: permutations('ab', -1), lambda: permutations('ab', 'x'),
             lambda: product('a', repeat=-1), lambda: tee('ab', -1), lambda: combinations('ab', -1), lambda: batched('ab', 0)):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(list(product()), list(product('ab', repeat=0)), list(product([], 'a')), list(permutations('ab', 3)), tee('ab', 0))
