async def divide(a, b):
    return a / b


async def halves():
    for n in (2, 0):
        yield await divide(1, n)


async def main():
    async for half in halves():
        print(half)


main().send(None)
