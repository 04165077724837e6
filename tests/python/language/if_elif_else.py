def size(n):
    if n < 0:
        return 'negative'
    elif n == 0:
        return 'zero'
    elif n < 10:
        return 'small'
    else:
        return 'large'


for n in (-3, 0, 7, 10, 1000):
    print(n, size(n))

if []:
    print('never')
if not '' and not 0 and not None and not {} and not 0.0:
    print('all empty')
if (x := 5) > 3:
    print('x is', x)
