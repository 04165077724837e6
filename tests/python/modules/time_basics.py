import time

a = time.time()
m = time.monotonic()
p = time.perf_counter()
time.sleep(0.2)
print(0.19 < time.time() - a < 0.5, 0.19 < time.monotonic() - m < 0.5, 0.19 < time.perf_counter() - p < 0.5)
print(type(a).__name__, a > 1.6e9, type(time.time_ns()).__name__, time.perf_counter_ns() > 0, time.process_time() >= 0)
print(time.sleep(0), time.sleep(0.0))
for bad in (-1, 'x', None):
    try:
        time.sleep(bad)
    except Exception as e:
        print(type(e).__name__, e)
start = time.time()
for _ in range(3):
    time.sleep(0.05)
print(round(time.time() - start, 1))
