"""`from module import *`, of a module that makes a name when it is asked for it, and of one that does not."""

from asked import *
import asked

print(there, made)
asked.__all__.append('missing')
try:
    exec('from asked import *')
except AttributeError as error:
    print(error)
