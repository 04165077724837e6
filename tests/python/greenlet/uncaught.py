from greenlet import greenlet


def leaf(n):
    raise LookupError(f'leaf {n}')


def branch():
    greenlet(leaf).switch(3)


def trunk():
    try:
        greenlet(branch).switch()
    finally:
        print('trunk falls')


def start():
    greenlet(trunk).switch()


start()
