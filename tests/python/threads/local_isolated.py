"""Each thread sees its own attributes, also through __dict__, and starts with none."""
import _threading_local
import threading

for make in (threading.local, _threading_local.local):
    data = make()
    data.value = 'main'
    barrier = threading.Barrier(3)
    seen = []

    def work(number):
        before = hasattr(data, 'value'), dict(data.__dict__)
        data.value = number
        data.__dict__['also'] = number * 10
        barrier.wait()
        seen.append((before, data.value, data.also, sorted(data.__dict__)))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(seen, key=lambda entry: entry[1]))
    print(data.__dict__)
