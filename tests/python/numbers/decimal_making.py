from decimal import Decimal as D
import copy
import pickle


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for value in ['3.14', ' 1_000.50 ', '1e5', '1E-7', '-0', '.5', '5.', 'inf', '-Infinity', 'nan', 'sNaN', 'NaN123', 5, -7, True, 0.1, 1.5, (0, (3, 1, 4), -2), (1, (1,), 3), (0, (), 'F'), D('1.0'), 'x', '', '1.2.3', '1e', None, (1, 2), [0, [1], 0], (2, (1,), 0), '0.000001', '0.0000001', '1E+2', '123E5']:
    show(D, value)
d = D('-123.4500')
print(d.as_tuple(), d.as_integer_ratio(), d.adjusted(), d.is_signed(), d.is_finite(), d.is_zero(), d.copy_abs(), d.copy_negate(), d.to_eng_string(), D('123E5').to_eng_string(), D('1E-7').to_eng_string(), str(d), D.from_float(0.25), d.compare(D(1)), d.max(D(2)), d.min(2), d.same_quantum(D('0.0001')))
print(copy.deepcopy(d), pickle.loads(pickle.dumps(d)), {D(1): 'one'}[1], d.scaleb(2), D(3).fma(2, 1), type(D(5) + True))
