import sys
import threading

log = []

def profiler(frame, event, arg):
    if event in ('call', 'return') and frame.f_code.co_filename.endswith(FILE):
        log.append((event, frame.f_code.co_name, arg if event == 'return' else None))

FILE = __file__.rpartition('/')[2]

def tracer(frame, event, arg):
    if not frame.f_code.co_filename.endswith(FILE):
        return None
    what = arg[0].__name__ if event == 'exception' else arg
    line = arg[2].tb_lineno if event == 'exception' else frame.f_lineno
    log.append((event, frame.f_code.co_name, line - frame.f_code.co_firstlineno, what))
    return tracer

def show():
    for entry in log:
        print(*entry)
    log.clear()
    print('--')

def add(a, b):
    total = a + b
    return total

def gen():
    yield 1
    yield 2

class C:
    def __init__(self):
        self.x = add(1, 2)
    @property
    def p(self):
        return self.x

def fails():
    raise ValueError('x')

def catches():
    try:
        fails()
    except ValueError:
        pass
    for i in range(2):
        add(i, i)
    return 'done'

print(sys.getprofile(), sys.gettrace())
sys.setprofile(profiler)
add(1, 2)
list(gen())
C().p
catches()
print(sys.getprofile() is profiler)
sys.setprofile(None)
show()
sys.settrace(tracer)
add(3, 4)
list(gen())
C().p
catches()
sys.settrace(None)
show()

def work():
    add(5, 6)
    log.append((sys.gettrace() is tracer, sys.getprofile() is profiler))

threading.settrace(tracer)
t = threading.Thread(target=work)
t.start()
t.join()
print(threading.gettrace() is tracer, sys.gettrace())
threading.settrace(None)
show()
threading.setprofile(profiler)
t = threading.Thread(target=work)
t.start()
t.join()
threading.setprofile(None)
show()

def bad(frame, event, arg):
    raise RuntimeError('in the tracer')

sys.settrace(bad)
try:
    add(1, 1)
except RuntimeError as e:
    print(e, sys.gettrace())

def only_calls(frame, event, arg):
    log.append((event, frame.f_code.co_name))

sys.settrace(only_calls)
add(1, 1)
sys.settrace(None)
show()
ready, go = threading.Event(), threading.Event()
seen = []

def waits():
    seen.append(sys.gettrace())
    ready.set()
    go.wait()
    seen.append(sys.gettrace() is only_calls)

t = threading.Thread(target=waits)
t.start()
ready.wait()
threading.settrace_all_threads(only_calls)
go.set()
t.join()
threading.settrace_all_threads(None)
print(seen, sys.gettrace(), threading.gettrace())
log.clear()
