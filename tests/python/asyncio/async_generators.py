import asyncio


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
    finally:
        await asyncio.sleep(0)
        print('ticker ends')


async def main():
    async for i in ticker(3):
        print(i)
    print([i async for i in ticker(2)])
    generator = ticker(10)
    async for i in generator:
        if i == 1:
            break
    await generator.aclose()
    kept.append(ticker(5))
    print(await anext(kept[0]))
    print('main ends')


kept = []
asyncio.run(main())
print('end')
