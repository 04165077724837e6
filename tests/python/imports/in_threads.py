import threading

results = []
def work():
    import slow
    results.append(slow.value)

threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(results)
