import sys

print(sys.get_asyncgen_hooks())
begun = []
sys.set_asyncgen_hooks(firstiter=lambda generator: begun.append(generator.__name__))
print(sys.get_asyncgen_hooks().finalizer)


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    print(begun)
    async for n in generator:
        print(n, begun)
    async for n in (n async for n in numbers()):
        pass


try:
    main().send(None)
except StopIteration:
    print(begun)
try:
    sys.set_asyncgen_hooks(firstiter=5)
except TypeError as error:
    print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
