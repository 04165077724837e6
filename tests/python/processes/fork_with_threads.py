import os
import threading
import warnings


def fork():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        pid = os.fork()
        if pid == 0:
            os._exit(threading.active_count())
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), [str(w.message).split(') ')[1] for w in seen])


fork()
go_on = threading.Event()
t = threading.Thread(target=go_on.wait)
t.start()
fork()
go_on.set()
t.join()
