for n in range(4):
    print('even' if n % 2 == 0 else 'odd', 'a' if n == 0 else 'b' if n == 1 else 'c')
f = lambda x: x if x > 0 else -x
print(f(-3), f(3))
print([('yes' if n else 'no') for n in (0, 1)])
print((1 if False else 2) + 3)
