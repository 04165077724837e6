import threading


def release_unlocked():
    threading.Lock().release()


def wrong_owner():
    threading.RLock().release()


def too_often():
    threading.BoundedSemaphore().release()


def wait_alone():
    threading.Condition().wait()


def notify_alone():
    threading.Condition().notify()


for target in (release_unlocked, wrong_owner, too_often, wait_alone, notify_alone):
    t = threading.Thread(target=target, name=target.__name__)
    t.start()
    t.join()
