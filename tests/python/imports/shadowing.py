import queue
try:
    queue.Queue
except AttributeError as error:
    print(error)
try:
    from queue import Queue
except ImportError as error:
    print(error)
