import time

for name in ['time', 'monotonic', 'perf_counter', 'process_time', 'thread_time']:
    function, in_ns = getattr(time, name), getattr(time, name + '_ns')
    a, b = function(), function()
    info = time.get_clock_info(name)
    print(name, type(a), b >= a, type(in_ns()), info.monotonic, info.adjustable, info.resolution, info.implementation)
start = time.monotonic()
time.sleep(0.25)
print(time.monotonic() - start >= 0.25, time.clock_gettime(time.CLOCK_MONOTONIC) >= start)
try:
    time.get_clock_info('sundial')
except ValueError as error:
    print(error)
