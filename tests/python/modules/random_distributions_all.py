import random


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


r = random.Random(42)
for n in range(2):
    attempt(r.uniform, 1, 5); attempt(r.triangular, 1, 5, 2); attempt(r.triangular); attempt(r.normalvariate); attempt(r.gauss, 3, 2); attempt(r.gauss, 3, 2)
    attempt(r.lognormvariate, 0, 1); attempt(r.expovariate, 2.5); attempt(r.vonmisesvariate, 1, 4); attempt(r.vonmisesvariate, 1, 0)
    attempt(r.gammavariate, 2, 3); attempt(r.gammavariate, .5, 3); attempt(r.gammavariate, 1, 3); attempt(r.betavariate, 2, 3)
    attempt(r.paretovariate, 3); attempt(r.weibullvariate, 1, 2); attempt(r.binomialvariate, 10, .3); attempt(r.binomialvariate, 1000, .7); attempt(r.binomialvariate)
    attempt(r.randbytes, 5); attempt(r.getrandbits, 100); attempt(r.randrange, 10); attempt(r.randrange, 5, 100, 7); attempt(r.randint, 1, 6)
    attempt(r.choice, 'abc'); attempt(r.sample, range(100), 5); attempt(r.sample, ['a', 'b'], counts=[3, 2], k=4); attempt(r.choices, 'abc', k=3)
    attempt(r.choices, 'abc', [1,2,3], k=3); attempt(r.choices, 'abc', cum_weights=[1,2,3], k=3)
