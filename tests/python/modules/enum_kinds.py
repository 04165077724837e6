import enum


class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()
    ALIAS = 1
    def hi(self): return 'hi ' + self.name
print(Color.RED, repr(Color.GREEN), Color(2), Color['RED'], list(Color), Color.ALIAS is Color.RED, Color.RED.hi(), Color.RED in Color, len(Color), Color.__members__)
try: Color(9)
except ValueError as e: print(e)
class I(enum.IntEnum):
    A = 1
    B = 2
print(I.A < I.B, I.A + 1, I.A, repr(I.B), f'{I.A}', {I.A: 1}[1])
class Fl(enum.Flag):
    R = enum.auto(); W = enum.auto(); X = enum.auto()
print(Fl.R | Fl.W, repr(Fl.R | Fl.X), Fl.R in (Fl.R | Fl.W), ~Fl.R, bool(Fl.R & Fl.W), Fl(0), list(Fl.R|Fl.X))
