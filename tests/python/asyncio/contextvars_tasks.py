import asyncio
import contextvars

user = contextvars.ContextVar('user', default='nobody')


async def handle(name):
    print('before', name, user.get())
    token = user.set(name)
    await asyncio.sleep(0.01)
    print('after', user.get())
    user.reset(token)
    print('reset', user.get())


async def main():
    user.set('main')
    await asyncio.gather(handle('ann'), handle('bob'))
    print(user.get())
    own = contextvars.copy_context()
    own.run(user.set, 'own')
    task = asyncio.create_task(handle('carl'), context=own)
    await task
    print(user.get(), own[user], task.get_context() is own)
    asyncio.get_running_loop().call_soon(lambda: print('callback', user.get()))
    await asyncio.sleep(0)
    await inner()
    print('a coroutine that is awaited shares the context:', user.get())


async def inner():
    user.set('inner')


asyncio.run(main())
print(user.get())
