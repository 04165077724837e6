import os, signal, time
def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)
    finally:
        print('finally')
try:
    work()
except KeyboardInterrupt as error:
    print(repr(error))
work()
