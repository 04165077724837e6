import random


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


r = random.Random(42)
attempt(r.randrange, 0); attempt(r.randrange, 3, 1); attempt(r.randrange, 1, 3, 0); attempt(r.randrange, 5, 1, 2); attempt(r.randrange, 1.0); attempt(r.randrange, 5, step=2); attempt(r.randrange, 5, None, 2)
attempt(r.randint, 3, 1); attempt(r.choice, []); attempt(r.choices, []); attempt(r.choices, [], k=0); attempt(r.sample, [1], 2); attempt(r.sample, [1], -1); attempt(r.sample, {1,2}, 1); attempt(r.sample, [1,2], 1, counts=[1]); attempt(r.sample, [1], 1, counts=[1.5]); attempt(r.sample, [1], 1, counts=[-1]); attempt(r.sample,[1,2], 5, counts=[1,1])
attempt(r.choices, 'ab', [1], k=1); attempt(r.choices, 'ab', 2); attempt(r.choices, 'ab', [1,1], cum_weights=[1,1]); attempt(r.choices, 'ab', [0,0]); attempt(r.choices,'ab',[float('inf'),1])
attempt(r.getrandbits, -1); attempt(r.getrandbits, 1.5); attempt(r.randbytes, -1); attempt(r.binomialvariate, -1); attempt(r.binomialvariate, 1, 2); attempt(r.gammavariate, 0, 1); attempt(r.expovariate, 0); attempt(r.seed, [1]); attempt(r.seed, (1,)); attempt(random.Random, [1]);
attempt(r.setstate, (1, (), None)); attempt(r.setstate, (3, (1,2), None)); attempt(r.setstate, (3, [1], None)); attempt(r.setstate, (4, [1], None)); attempt(r.setstate, 5)
attempt(random.choice, {1:2}); attempt(r.choice, {1,2}); attempt(r.shuffle, (1,2)); attempt(r.shuffle, 'ab')
