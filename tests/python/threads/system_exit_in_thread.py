import sys
import threading


def leave(code):
    print('leaving', code)
    sys.exit(code)


for code in (None, 3, 'message'):
    t = threading.Thread(target=leave, args=(code,))
    t.start()
    t.join()
print('exit code of the program is 0')
