from datetime import timedelta

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for kwargs in [{}, {'days': 1}, {'hours': 25, 'minutes': -1}, {'weeks': 1, 'milliseconds': 5}, {'seconds': 0.1}, {'microseconds': -1},
               {'days': 1.5, 'hours': 0.25}, {'microseconds': 0.5}, {'microseconds': 1.5}, {'days': 'x'}, {'days': 10**10}, {'days': -2, 'seconds': 3}]:
    show(timedelta, **kwargs)
a, b = timedelta(hours=3), timedelta(minutes=50)
for value in [a + b, a - b, b - a, -a, +a, abs(-b), a * 2, 2 * a, a * 1.5, a / 2, a / 0.7, a // 7, a // b, a % b, a / b, divmod(a, b)]:
    print(repr(value), value)
print(a.days, a.seconds, a.microseconds, b.total_seconds(), timedelta(days=-1, seconds=5).total_seconds(), bool(timedelta()), hash(a) == hash(timedelta(minutes=180)))
print(a > b, a >= a, a == timedelta(seconds=10800), a != b, a == 3, timedelta.min, timedelta.max, timedelta.resolution)
show(lambda: a + 1)
show(lambda: a < 1)
show(lambda: a / 0)
show(lambda: a // timedelta())
show(lambda: a % 2)
show(lambda: timedelta.max + timedelta(1))
