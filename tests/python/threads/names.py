import functools
import threading


def work():
    pass


class Sub(threading.Thread):
    pass


class Call:
    def __call__(self):
        pass


t1 = threading.Thread(target=work)
t2 = threading.Thread()
t3 = threading.Thread(target=functools.partial(work))
t4 = threading.Thread(target=lambda: 0)
t5 = Sub()
t6 = threading.Thread(target=work, name='mine')
t7 = threading.Thread(target=print)
t8 = threading.Thread(target=Call())
t9 = threading.Timer(1, work)
print([t.name for t in (t1, t2, t3, t4, t5, t6, t7, t8, t9)])
t1.name = 'renamed'
print(t1.name, threading.current_thread().name, threading.main_thread().name)
print(threading.Thread(target=t1.start).name, threading.Thread(name=5).name)
