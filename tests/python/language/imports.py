import math
import os.path
import math as m, time as t
from math import pi, sqrt as root
from os import path

print(math.floor(2.7), m is math, round(pi, 4), root(16))
print(os.path.join('a', 'b'), path is os.path, t.__name__)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])


def local():
    import json

    return json.dumps([1])


print(local(), 'json' in globals())
print(__name__)
