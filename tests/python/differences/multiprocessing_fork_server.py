"""
Description: With the start method `forkserver` there is no server: each child is spawned, by the process that starts it.
Cause: What the server is for, a child that has nothing of its parent's threads and locks, a spawned one has as well.
Workaround: None is needed, unless the main module does something when it is imported: it does so in each child, not once in the server.
"""

import multiprocessing
import os


def child(parent):
    print(os.getppid() == parent)


if __name__ == '__main__':
    process = multiprocessing.get_context('forkserver').Process(target=child, args=(os.getpid(),))
    process.start()
    process.join()
