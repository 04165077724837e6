"""Functions and classes marked as deprecated."""

import warnings


@warnings.deprecated('use g')
def f():
    return 5


@warnings.deprecated('use D')
class C:
    pass


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(f(), f.__deprecated__, f.__name__)
    C()

    class D(C):
        pass
    D()
print([str(told.message) for told in log], log[0].category.__name__)
