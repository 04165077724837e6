import asyncio


async def work(n):
    print('work', n)


def make():
    return work(0)


class Robot:
    async def move(self):
        pass


work(1)
make()
Robot().move()
for n in range(2):
    # Once for each line.
    work(n)


async def main():
    asyncio.sleep(1)
    work(2)
    await work(3)
    kept = []
    kept.append(work(4))
    for coroutine in kept:
        await coroutine
    print('main ends')


asyncio.run(main())
