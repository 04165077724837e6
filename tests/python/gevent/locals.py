import gevent
from gevent.local import local

data = local()
data.name = 'main'


def work(name):
    print(name, hasattr(data, 'name'))
    data.name = name
    gevent.sleep(0)
    print(name, data.name, data.__dict__)
    del data.name
    try:
        data.name
    except AttributeError as e:
        print(type(e).__name__)


gevent.joinall([gevent.spawn(work, name) for name in 'ab'])
print(data.name)


class Settings(local):
    limit = 3

    def __init__(self, start):
        self.count = start

    def more(self):
        self.count += 1
        return self.count


settings = Settings(10)
print(settings.more(), settings.more(), settings.limit)
print(gevent.spawn(settings.more).get(), settings.count)
