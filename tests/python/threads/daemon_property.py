import threading

t = threading.Thread(target=print)
print(t.daemon, threading.current_thread().daemon)
t.daemon = True
print(t.daemon, t.isDaemon() if False else t.daemon)
seen = []


def parent():
    seen.append(threading.Thread().daemon)
    seen.append(threading.Thread(daemon=False).daemon)


p = threading.Thread(target=parent, daemon=True)
p.start()
p.join()
print(seen)
q = threading.Thread(target=parent)
q.start()
q.join()
print(seen)
