from gevent import monkey

monkey.patch_all()

import time

import gevent

began = time.time()


def task(name, seconds):
    print(name, 'begins')
    time.sleep(seconds)
    print(name, 'ends')
    return seconds


def passed():
    return round(time.time() - began, 1)


tasks = [gevent.spawn(task, 'eat', 0.4), gevent.spawn(task, 'play', 0.2)]
gevent.joinall(tasks)
print([t.value for t in tasks], passed())
print(time.sleep is gevent.sleep, monkey.is_module_patched('time'), monkey.is_object_patched('time', 'sleep'))
print(monkey.is_module_patched('json'), monkey.get_original('time', 'sleep') is time.sleep)
monkey.get_original('time', 'sleep')(0.1)
print(passed())
