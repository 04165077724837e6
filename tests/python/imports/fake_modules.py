import sys, types

fake = types.ModuleType('fake', 'Made by hand.')
fake.answer = 42
sys.modules['fake'] = fake
import fake as again
from fake import answer
print(again is fake, answer, fake, fake.__doc__, fake.__spec__)

class Anything:
    value = 7
sys.modules['anything'] = Anything
from anything import value
import anything
print(value, anything)

import replaced
print(replaced.here)
