def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers(n):
    for i in range(n):
        yield i


async def double(n):
    return n * 2


async def main():
    print([n async for n in numbers(3)])
    print([await double(n) async for n in numbers(4) if await double(n) > 2])
    print([(a, b) async for a in numbers(2) async for b in numbers(2)])
    generator = (n + 1 async for n in numbers(3))
    print(type(generator))
    print([n async for n in generator])
    print({n: await double(n) async for n in numbers(2)})
    lazy = (await double(n) for n in range(3))
    print(type(lazy), [n async for n in lazy])
    total = 0
    async for n in (n async for n in numbers(5) if n % 2):
        total += n
    return total


print(run(main()))
