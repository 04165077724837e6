import multiprocessing


def double(end, other):
    if other is not None:
        # A forked child has the other end as well, and would never read the end of the stream.
        other.close()
    while True:
        try:
            end.send(end.recv() * 2)
        except EOFError as e:
            print('child:', repr(e))
            break


def count(end):
    for i in range(3):
        end.send(i)
    end.close()


if __name__ == '__main__':
    for method in ('fork', 'spawn'):
        ctx = multiprocessing.get_context(method)
        a, b = ctx.Pipe()
        p = ctx.Process(target=double, args=(b, a if method == 'fork' else None))
        p.start()
        b.close()
        for item in (1, 'ab', [1, (2, None)]):
            a.send(item)
            print(a.recv())
        print(a.closed, b.closed, a.readable, a.writable)
        a.close()
        p.join()
        print(p.exitcode)

        reader, writer = ctx.Pipe(duplex=False)
        p = ctx.Process(target=count, args=(writer,))
        p.start()
        writer.close()
        print(reader.recv(), reader.poll(5), reader.recv(), reader.recv())
        try:
            reader.recv()
        except EOFError as e:
            print(repr(e), reader.poll())
        p.join()
