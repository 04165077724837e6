import threading

lines = []


def ask(name):
    while True:
        try:
            lines.append((name, input(f'{name}> ')))
        except EOFError as e:
            print(e)
            return
        if lines[-1][1] == 'enough':
            return


for name in ('first', 'second'):
    t = threading.Thread(target=ask, args=(name,))
    t.start()
    t.join()
print(lines)

# Whoever asks first gets the next line; who waits does not keep others from working.
done = threading.Event()


def worker():
    done.wait()
    print('worked')


w = threading.Thread(target=worker)
w.start()
print(repr(input()), repr(input('number: ')))
done.set()
w.join()
readers = [threading.Thread(target=lambda: lines.append(input())) for _ in range(3)]
for r in readers:
    r.start()
for r in readers:
    r.join()
print(sorted(lines[-3:]))
ask('main')
print(lines[-1])
try:
    input()
except EOFError as e:
    print('still', e)
