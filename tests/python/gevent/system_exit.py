import gevent


def leave():
    gevent.sleep(0.01)
    print('leaving')
    raise SystemExit(3)


def other():
    try:
        gevent.sleep(5)
    finally:
        print('not reached')


gevent.spawn(leave)
gevent.spawn(other).join()
print('not reached either')
