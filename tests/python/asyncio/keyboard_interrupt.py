import asyncio


async def interrupted():
    await asyncio.sleep(0.01)
    raise KeyboardInterrupt


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaned up')


async def main():
    asyncio.create_task(other())
    await interrupted()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('interrupted')


async def leaves():
    raise SystemExit(3)


asyncio.run(leaves())
