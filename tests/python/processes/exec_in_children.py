"""What a process has compiled is there in its threads and in its forked children, who compile on their own from then on."""

import multiprocessing
import os
import sys
import threading

namespace = {}
exec('def double(x):\n    return 2 * x\n', namespace)


def in_thread(number, answers):
    exec(f'def add(x):\n    return x + {number}\n', namespace | {'number': number}, made := {})
    answers[number] = made['add'](namespace['double'](10)), eval(f'{number} * 100')


def in_child(number, answers):
    answers.put((number, eval(f'number ** {number}'), eval('namespace["double"](4)')))


if __name__ == '__main__':
    answers = {}
    threads = [threading.Thread(target=in_thread, args=(n, answers)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(answers.items()))
    for method in 'fork', 'spawn':
        context = multiprocessing.get_context(method)
        queue = context.Queue()
        children = [context.Process(target=in_child, args=(n, queue)) for n in (2, 3)]
        for child in children:
            child.start()
        print(method, sorted(queue.get() for _ in children))
        for child in children:
            child.join()
    sys.stdout.flush()
    reading, writing = os.pipe()
    if os.fork() == 0:
        exec('answer = double(21)', namespace)
        os.write(writing, str(namespace['answer']).encode())
        os._exit(0)
    print(os.read(reading, 10), 'answer' in namespace, eval('double(3)', namespace))
    os.wait()
