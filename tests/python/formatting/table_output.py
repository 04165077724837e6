rows = [('apple', 3, 1.5), ('kiwi', 12, 0.25), ('watermelon', 1, 12)]
print(f'{"item":<12}{"count":>6}{"price":>8}')
print('-' * 26)
for item, count, price in rows:
    print(f'{item:<12}{count:>6}{price:>8.2f}')
total = sum(c * p for _, c, p in rows)
print(f'{"total":<12}{total:>14.2f}')
for n in range(1, 4):
    print('%2d %4d %6.3f' % (n, n**5, 1 / n))
print('\n'.join('{:>3}: {}'.format(i, '#' * i) for i in range(3)))
