import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(re.escape('a.b*c d-\u00e9_1'), re.escape('https://x.y/?a=b#c'), re.escape(b'a+b'), re.escape('\n\t&~'))
print(re.match(re.escape('1+1=2?'), '1+1=2?').group(), re.purge())
print(sorted(name for name in re.__all__ if not name.startswith('_')))
import copy
import pickle
p = re.compile('a(b)', re.I)
print(copy.copy(p) is p, copy.deepcopy(p) is p, pickle.loads(pickle.dumps(p)) == p)
