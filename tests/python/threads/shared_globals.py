import threading

items = []
config = {'mode': 'start'}
total = 0


def work(n):
    global total
    items.append(n)
    config['mode'] = f'by {n}'
    total += n


for n in (1, 2, 3):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(items, config, total)
