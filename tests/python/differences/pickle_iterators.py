"""
Description: Built-in iterators (of lists, `zip`, `enumerate`, `reversed`) cannot be pickled.
Cause: What an iterator still has to give can be told only by taking it, as they are native here.
Workaround: Pickle a list of it: `pickle.dumps(list(iterator))`.
"""

import pickle

try:
    print(list(pickle.loads(pickle.dumps(iter([1, 2])))))
except TypeError as error:
    print(error)
