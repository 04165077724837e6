class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        print('enter', self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        print('exit', self.name, kind and kind.__name__)
        return self.swallow


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async with Manager('a') as a, Manager('b') as b:
        print(a, b)
    async with Manager('c', swallow=True):
        raise ValueError
    for n in range(3):
        async with Manager(f'd{n}'):
            if n == 1:
                break
    try:
        async with Manager('e'):
            return 'returned'
    finally:
        print('finally')


print(run(main()))


class Half:
    def __aenter__(self):
        pass


class Plain:
    def __enter__(self):
        pass

    def __exit__(self, *exception):
        pass


async def use(manager):
    async with manager:
        pass


for manager in (5, Half(), Plain()):
    try:
        run(use(manager))
    except (TypeError, AttributeError) as error:
        print(error)


async def use_plainly():
    with Manager('x'):
        pass


try:
    run(use_plainly())
except TypeError as error:
    print(error)
