import copyreg
import io
import pickle


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


class P(pickle.Pickler):
    def persistent_id(self, o): return ('pid', o.n) if isinstance(o, Q) else None
    def reducer_override(self, o): return (int, ('7',)) if o == 'seven' else NotImplemented
class Q:
    def __init__(self, n): self.n = n
class U(pickle.Unpickler):
    def persistent_load(self, pid): return 'loaded', pid
b = io.BytesIO(); P(b).dump([Q(1), 'seven', 3]); b.seek(0); attempt(U(b).load); b.seek(0); attempt(pickle.Unpickler(b).load)
class R:
    def __init__(self, v): self.v = v
copyreg.pickle(R, lambda r: (R, (r.v * 2,))); attempt(lambda: pickle.loads(pickle.dumps(R(4))).v)
b = io.BytesIO(); p = pickle.Pickler(b); p.dispatch_table = {R: lambda r: (R, (r.v * 3,))}; p.dump(R(4)); attempt(lambda: pickle.loads(b.getvalue()).v)
b = io.BytesIO(); pickle.dump(1, b); pickle.dump([2], b); b.seek(0); attempt(pickle.load, b); attempt(pickle.load, b); attempt(pickle.load, b)
