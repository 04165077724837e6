import random
from decimal import Decimal
from fractions import Fraction


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


class R(random.Random):
    def random(self): return 0.25
x = R(1); print(x.randrange(100), x.choice('abcdefgh'), x.random(), x.uniform(0, 8), x.shuffle(l := [1,2,3,4]), l)
class R2(random.Random):
    def random(self): return 0.25
    def getrandbits(self, k): return 1
x = R2(1); print(x.randrange(100), x.randbytes(3))
x = random.Random(5); l = list(range(10)); x.shuffle(l); print(l); print(x.sample(range(10**6), 3), x.sample('abcdefghijkl', 12))
print(random.random.__name__, random.random.__self__.__class__, random.__all__)
attempt(x.choices, 'ab', [Fraction(1,2), Fraction(1,3)], k=3); attempt(x.choices, 'ab', cum_weights=[Decimal(1), Decimal(2)], k=3)
