import threading


def shown(t):
    return repr(t).replace(str(t.ident), 'ID')


gate = threading.Event()
t = threading.Thread(target=gate.wait, name='w')
print(shown(t).replace('None', 'ID'))
t.start()
print(shown(t))
gate.set()
t.join()
print(shown(t))
d = threading.Thread(target=gate.wait, daemon=True, name='d')
print(repr(d))
d.start()
d.join()
print(shown(d), shown(threading.main_thread()))


class Mine(threading.Thread):
    pass


print(repr(Mine(name='x')))
