import contextlib
import io


@contextlib.contextmanager
def cm(x):
    print('enter'); 
    try: yield x
    finally: print('exit')
with cm(3) as v: print(v)
try:
    with cm(1): raise ValueError('x')
except ValueError as e: print('caught', e)
with contextlib.suppress(KeyError): {}['a']
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
