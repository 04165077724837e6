import math
import random
import time

print(math.__name__, repr(math).split("'")[1], type(math).__name__, hasattr(time, 'sleep'), random.__name__)
try:
    math.nothing
except AttributeError as e:
    print(e)
try:
    time.slep(1)
except AttributeError as e:
    print(e)
try:
    random.Lock
except AttributeError as e:
    print(e)
math.added = 5
print(math.added)
import math as again
print(again.added)
