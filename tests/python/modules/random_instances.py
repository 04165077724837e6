import random

r = random.Random(7)
s = random.Random(7)
print(r.random() == s.random(), r.randint(1, 100), s.randint(1, 100), r.sample('abcdef', 3), [r.randrange(3) for _ in range(10)])
state = r.getstate()
x = [r.random() for _ in range(3)]
r.setstate(state)
print(x == [r.random() for _ in range(3)])
random.seed(1)
random.randint(1, 6)
print(r.choice(range(1000)), r.uniform(0, 1) < 1, r.randint(-5, -1), r.randint(10**20, 10**21))
for f in (lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.randrange(0), lambda: r.sample([1], 2), lambda: r.randrange(1, 5, 0), lambda: r.randint(1.5, 2), lambda: r.sample({1, 2}, 1), lambda: r.choices([])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
