"""What conditions ask of an RLock."""
import threading


def elsewhere(function):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(function()))
    thread.start()
    thread.join()
    return answers[0]


for make in (threading.RLock, threading._PyRLock):
    lock = make()
    print(lock._is_owned(), lock._recursion_count())
    lock.acquire()
    lock.acquire()
    print(lock._is_owned(), lock._recursion_count())
    print(elsewhere(lock._is_owned), elsewhere(lock._recursion_count), elsewhere(lambda: lock.acquire(False)))
    state = lock._release_save()
    print(state == (2, threading.get_ident()), lock._is_owned(), elsewhere(lambda: lock.acquire(False)
                                                                           and lock.release()))
    lock._acquire_restore(state)
    print(lock._recursion_count())
    lock._at_fork_reinit()
    print(lock._is_owned(), lock._recursion_count())
    for call in (lock.release, lock._release_save):
        try:
            call()
        except RuntimeError as error:
            print(error)
    lock.acquire()

    def release():
        try:
            lock.release()
        except RuntimeError as error:
            return error
    print(elsewhere(release))
