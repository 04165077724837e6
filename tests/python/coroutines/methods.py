import types


class Service:
    async def call(self, n):
        return n + 1

    @classmethod
    async def make(cls):
        return cls()

    @staticmethod
    async def fixed():
        return 7

    async def __call__(self):
        return 'called'

    @property
    async def lazy(self):
        return 'lazy'


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    service = await Service.make()
    return await service.call(1), await service.fixed(), await service(), await service.lazy


print(run(main()))
closures = [(lambda n: (lambda: Service().call(n)))(n) for n in range(3)]
print([run(make()) for make in closures])
print(types.CoroutineType.__name__, Service.call.__code__.co_flags & 128 != 0)


def decorate(function):
    async def wrapper(*args):
        print('before')
        result = await function(*args)
        print('after')
        return result
    return wrapper


@decorate
async def decorated(a, b):
    return a * b


print(run(decorated(6, 7)))
