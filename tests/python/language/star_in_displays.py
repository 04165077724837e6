a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b})
print({**dict(x=1), **{'y': 2}})
print(*a, *b, sep='-')
def f(*args):
    return args
print(f(*a, 9, *b))
t = *a, *b
print(t)
for x in *a, *b:
    print(x, end=' ')
print()
print([*{'k': 1}], [*'hi'], [*range(2)])
try:
    [*5]
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
