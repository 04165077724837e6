"""Which warnings are told, how often, and as what."""

import warnings


def helper():
    warnings.warn('at the caller', stacklevel=2)


helper()
helper()
for i in range(3):
    warnings.warn('once for each place')
warnings.warn('of the program', DeprecationWarning)
warnings.warn('ignored', PendingDeprecationWarning)
with warnings.catch_warnings(action='error'):
    try:
        warnings.warn('raised', UserWarning)
    except UserWarning as error:
        print(repr(error))
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', message='.*skip')
    warnings.warn('please skip this')
    warnings.warn('not this')
    warnings.filterwarnings('once', category=FutureWarning)
    for i in range(2):
        warnings.warn('future', FutureWarning)
        warnings.warn('future', FutureWarning)
    warnings.filterwarnings('error', module='nothing')
    warnings.warn('fine')
warnings.warn_explicit('explicit', UserWarning, 'other.py', 7)
print(warnings.filters[0][:3], len(warnings.filters))
