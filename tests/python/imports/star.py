from shapes import *
print(area(4), hidden, circle.__name__)
try:
    visible
except NameError as error:
    print(error)

from plain import *
print(seen)
try:
    _unseen
except NameError as error:
    print(error)

try:
    from wrong_all import *
except AttributeError as error:
    print(error)
