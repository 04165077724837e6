import random

random.seed(42)
print(random.random(), random.random(), random.randint(1, 6), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 5))
print(random.choice('abcdef'), random.choice([1, 2, 3]), random.uniform(1, 5), random.sample(range(100), 5))
a = list(range(10))
random.shuffle(a)
print(a)
print(random.choices('abc', k=5), random.choices([1, 2], weights=[9, 1], k=4), random.getrandbits(16), random.getrandbits(70))
print(random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.triangular(0, 10, 3), random.betavariate(1, 2))
for seed in (0, 1, -5, 2**70, 'text', 3.5, b'bytes', None and 0):
    if seed is not None:
        random.seed(seed)
        print(seed, random.random(), random.randint(0, 1000))
