"""Warnings that are recorded, shown in another way, or wrong."""

import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('a')
    warnings.warn(RuntimeWarning('b'))
    warnings.warn('c', ResourceWarning)
for told in log:
    print(told.category.__name__, told.message, told.lineno)
for wrong in (
    lambda: warnings.warn('x', 3), lambda: warnings.warn('x', int), lambda: warnings.simplefilter('sometimes'),
    lambda: warnings.filterwarnings('error', category=int),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(repr(warnings.formatwarning('m', UserWarning, 'none.py', 3, 'line here')))
original = warnings.showwarning
warnings.showwarning = lambda *args: print('shown', args[0], args[1].__name__)
warnings.warn('custom')
warnings.showwarning = original
caught = warnings.catch_warnings(record=True)
with caught:
    pass
try:
    with caught:
        pass
except RuntimeError as error:
    print(error)
