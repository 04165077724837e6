import threading

results = {}


def safe(n):
    try:
        results[n] = 10 // n
    except ZeroDivisionError as e:
        results[n] = str(e)


ts = [threading.Thread(target=safe, args=(n,)) for n in (2, 0, 5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(results.items()))
