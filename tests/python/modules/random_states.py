import copy
import pickle
import random


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


r = random.Random(42)
st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), len(st), len(st[1]))
r2 = pickle.loads(pickle.dumps(r)); print(r2.random() == r.random()); r3 = copy.copy(r); print(r3.random() == r.random())
attempt(r.seed, 'abc', 1); attempt(r.random); attempt(r.seed, b'abc', 2); attempt(r.random); attempt(r.seed, 'é'); attempt(r.random); attempt(r.seed, 1.5); attempt(r.random); attempt(r.seed, -7); attempt(r.random); attempt(r.seed, bytearray(b'x')); attempt(r.random); attempt(r.seed, a=3); attempt(r.random); attempt(r.seed, 2**100); attempt(r.random)
s = random.SystemRandom()
attempt(s.getstate); attempt(s.setstate, 1); attempt(s.seed, 5); attempt(s.getrandbits, -1);
print(0 <= s.random() < 1, 0 <= s.getrandbits(10) < 1024, len(s.randbytes(4)), s.randrange(3) in (0,1,2))
