import threading

counts = {'k': 0}


def add():
    counts['k'] += 1


ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(counts['k'])
