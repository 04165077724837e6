import threading

gate = threading.Event()
ts = [threading.Thread(target=gate.wait, name=f't{i}') for i in range(3)]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for t in ts:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
gate.set()
for t in ts:
    t.join()
print(threading.active_count(), threading.enumerate() == [threading.main_thread()])
print(threading.get_ident() == threading.main_thread().ident, threading.current_thread() is threading.main_thread())
ids = []
for _ in range(2):
    t = threading.Thread(target=lambda: ids.append(threading.get_ident()))
    t.start()
    t.join()
    ids.append(t.ident)
print(ids[0] == ids[1], ids[2] == ids[3], threading.Thread().ident, isinstance(threading.get_native_id(), int))
