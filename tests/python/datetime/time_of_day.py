from datetime import time, timedelta, timezone

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for args in [(), (12,), (12, 30, 15), (12, 30, 0, 5), (24,), (0, 60), (0, 0, 61), ('x',)]:
    show(time, *args)
t = time(9, 5, 7, 1200)
print(t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, t.isoformat(), t.isoformat('seconds'), t.replace(hour=3), t.strftime('%H.%M.%S.%f %p'), f'{t:%I}')
print(t < time(10), t == time(9, 5, 7, 1200), t == 5, time.min, time.max, bool(time(0)), hash(t) == hash(time(9, 5, 7, 1200)))
z = time(12, tzinfo=timezone(timedelta(hours=2)))
print(z, repr(z), z.utcoffset(), z.tzname(), z == time(10, tzinfo=timezone.utc), time.fromisoformat('04:23:01.000384'), repr(time.fromisoformat('T042301Z')), time.fromisoformat('04:23+05:30'))
show(lambda: z < t)
show(lambda: t < 3)
show(time.fromisoformat, '25:00')
show(time.fromisoformat, '1')
show(time.fromisoformat, 5)
