import threading
import time

said = []
phase = 0


def action():
    global phase
    phase += 1
    said.append(f'phase {phase} begins')


def work(name):
    for _ in range(3):
        time.sleep(0.01 * name)
        place = barrier.wait()
        said.append(place)


barrier = threading.Barrier(4, action)
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for i in range(0, len(said), 5):
    print(said[i], sorted(said[i + 1:i + 5]))


def slow():
    time.sleep(0.1)


# The time of those who wait does not run out while the action runs.
slowly = threading.Barrier(2, slow, timeout=0.05)
places = []
t = threading.Thread(target=lambda: places.append(slowly.wait()))
t.start()
places.append(slowly.wait())
t.join()
print(sorted(places))


def fail():
    raise ValueError('no')


def attempt(name):
    time.sleep(0.05 * name)
    try:
        failing.wait()
    except Exception as e:
        said.append((name, repr(e)))


said.clear()
failing = threading.Barrier(2, fail)
threads = [threading.Thread(target=attempt, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(said), failing.broken)
