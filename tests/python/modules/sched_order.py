"""A scheduler with a clock of its own: order, priorities, cancelling, and what is left to wait."""
import sched

now = 0


def wait(seconds):
    global now
    now += seconds


scheduler = sched.scheduler(lambda: now, wait)
log = []
scheduler.enter(2, 1, log.append, ('second',))
scheduler.enter(1, 1, log.append, argument=('first',))
scheduler.enterabs(2, 0, log.append, ('urgent',))
event = scheduler.enter(3, 1, lambda **named: log.append((named, now)), kwargs={'key': 1})
never = scheduler.enter(4, 1, print)
print(event.time, event.priority, event.sequence, event.argument, event.kwargs, event._fields)
print([(entry.time, entry.priority, entry.sequence) for entry in scheduler.queue], scheduler.empty())
scheduler.cancel(never)
try:
    scheduler.cancel(never)
except ValueError as error:
    print(error)
print(scheduler.run(), log, now, scheduler.empty())
scheduler.enter(5, 1, log.append, ('later',))
print(scheduler.run(blocking=False), now)
wait(10)
print(scheduler.run(False), log[-1])
scheduler.enter(0, 1, lambda: 1 / 0)
try:
    scheduler.run()
except ZeroDivisionError as error:
    print(error, scheduler.empty())
for arguments in ((), ('x', 1, print)):
    try:
        scheduler.enter(*arguments)
    except TypeError as error:
        print(error)
print(event < never, event == event, sched.Event)
