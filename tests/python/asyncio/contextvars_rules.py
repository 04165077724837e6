"""Variables, tokens and contexts: what may be done with them, and what they say when it may not."""
import contextvars
import pickle
from contextvars import Context, ContextVar, Token, copy_context


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, str(error).partition(' at 0x')[0])


plain, given = ContextVar('plain'), ContextVar('given', default=5)
show('none', plain.get)
print(plain.get(3), given.get(), given.get(7), plain.name, repr(given).partition(' at 0x')[0])
first = plain.set(1)
second = plain.set(2)
print(first.var is plain, first.old_value is Token.MISSING, Token.MISSING, second.old_value)
plain.reset(second)
print(plain.get(), repr(second).partition(' var')[0])
show('twice', lambda: plain.reset(second))
show('another', lambda: given.reset(first))
show('no token', lambda: plain.reset(5))
plain.reset(first)
show('gone', plain.get)
for call in (lambda: ContextVar(5), lambda: ContextVar(), lambda: ContextVar('x', 5), Token, lambda: Context(1),
             lambda: type('Mine', (ContextVar,), {}), lambda: type('Mine', (Context,), {}),
             lambda: pickle.dumps(plain), lambda: pickle.dumps(copy_context())):
    show('wrong', call)
print(ContextVar[int], Token[str])
empty = copy_context()
plain.set(9)
full = copy_context()
print(len(empty), len(full), plain in full, plain in empty, full[plain], full.get(given), full.get(given, 8))
print(list(full) == [plain], list(full.values()), list(full.items()) == [(plain, 9)], list(full.keys()) == [plain])
print(empty == full, full == copy_context(), empty.copy() == empty, len(Context()))
for key in (given, 5):
    show('key', lambda: full[key])


def change(value, *, also=0):
    plain.set(value)
    return plain.get(), also, copy_context()[plain]


print(empty.run(change, 3, also=4), plain.get(), empty[plain])
show('inside', lambda: empty.run(lambda: empty.run(change, 1)))
token = empty.run(plain.set, 4)
show('other context', lambda: plain.reset(token))
