import threading
import warnings

t = threading.Thread(name='T')
print(threading.currentThread() is threading.main_thread())
for i in range(2):
    # Once for each line.
    print(threading.activeCount())
t.setName('U')
print(t.getName(), t.isDaemon())
t.setDaemon(True)
print(t.daemon)
print(threading.Event().isSet())
c = threading.Condition()
with c:
    c.notifyAll()


def twice():
    return threading.currentThread()


twice()
twice()
try:
    t.isAlive()
except AttributeError as e:
    print(e)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    t.getName()
    t.getName()
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        t.getName()
    except DeprecationWarning as e:
        print(repr(e))
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    t.getName()
