import threading

seats = 1
sold = []


def think():
    for _ in range(30):
        pass


def buy(name):
    global seats
    if seats > 0:
        think()
        seats -= 1
        sold.append(name)


ts = [threading.Thread(target=buy, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
print(seats, ''.join(sorted(sold)))
