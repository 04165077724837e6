"""A coroutine that a module's variable keeps to the end was never awaited."""


async def main():
    print('never')


pending = main()
try:
    pending.send(1)
except TypeError as error:
    print(error)
