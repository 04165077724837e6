import threading


class Resource:
    def __del__(self):
        print('closed in', threading.current_thread().name)


def work():
    resource = Resource()
    print('working')


thread = threading.Thread(target=work, name='worker')
thread.start()
thread.join()
print('joined')
