import multiprocessing as mp
from multiprocessing.heap import BufferWrapper, Heap


def fill(block, start):
    for i in range(4):
        block[i] = start + i


def main():
    wrapper = BufferWrapper(10)
    memory = wrapper.create_memoryview()
    print(len(memory), memory.tolist())
    p = mp.get_context('fork').Process(target=fill, args=(memory, 7))
    p.start()
    p.join()
    print(p.exitcode, memory.tolist())
    heap = Heap()
    blocks = [heap.malloc(size) for size in (1, 8, 9, 100, 5000)]
    print([stop - start for _, start, stop in blocks])
    for block in blocks[1::2]:
        heap.free(block)
    again = heap.malloc(8)
    print(again == blocks[1], len(heap._arenas))
    for wrong in (-1, -5):
        for make in (heap.malloc, BufferWrapper):
            try:
                make(wrong)
            except ValueError as error:
                print(error)


if __name__ == '__main__':
    main()
