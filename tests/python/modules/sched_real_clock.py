"""A scheduler that sleeps, and another thread that adds to it."""
import sched
import threading
import time

scheduler = sched.scheduler()
begun = time.monotonic()
log = []
for delay in (0.3, 0.1, 0.2):
    scheduler.enter(delay, 1, log.append, (delay,))
thread = threading.Thread(target=scheduler.run)
thread.start()
time.sleep(0.15)
scheduler.enter(0.1, 1, log.append, ('added',))
thread.join()
print(log, round(time.monotonic() - begun, 1))
scheduler.enter(0, 1, scheduler.enter, (0.1, 1, log.append, ('by an action',)))
scheduler.run()
print(log[-1])
