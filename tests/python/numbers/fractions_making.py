from fractions import Fraction as F
import copy
import pickle

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for args in [(), (3,), (6, -8), ('3/4',), (' -7/3 ',), ('1.25',), ('-.5e2',), ('1_000/3',), (0.1,), (F(1, 2), F(3, 4)), (True,), ('x',), ('1/0',), (1, 0), (1.5, 2), ('1', 2), (None,), ('3 / 4',), ('',), ('1e3',), (float('inf'),)]:
    show(F, *args)
print(F(3, 4), F(5), repr(F(5)), F.from_float(0.25), f'{F(3, 4)}', f'{F(3, 4):>6}|', copy.deepcopy(F(1, 2)), pickle.loads(pickle.dumps(F(1, 2))))
show(F.from_float, '1')
show(F(1, 3).limit_denominator, 0)
