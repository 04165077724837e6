import sys

from lazy import made
from lazy import part

print(made, part.value)
import lazy
del lazy.part
from lazy import part as again
print(again is part)
del sys.modules['lazy.part']
try:
    from lazy import nothing
except ImportError as e:
    print(str(e).partition(' (')[0], e.name)
