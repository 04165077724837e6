import threading


class Resource:
    def __del__(self):
        print('closed')


def work(resource):
    print('working')


thread = threading.Thread(target=work, args=(Resource(),))
thread.start()
thread.join()
print('joined')
