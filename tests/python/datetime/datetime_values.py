from datetime import date, datetime, time, timedelta, timezone

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

a = datetime(2024, 1, 31, 23, 59, 58, 123456)
show(datetime, 2024, 1, 31, 23, 59)
show(datetime, 2024, 1, 31, 23, 59, 58, 123456)
show(datetime, 2024, 1, 31, tzinfo=timezone.utc, fold=1)
print(a + timedelta(seconds=2), a - timedelta(days=31), a - datetime(2024, 1, 1), a.date(), a.time(), a.replace(month=3, microsecond=0), a.weekday())
print(datetime.combine(date(2020, 5, 17), time(10, 30)), datetime.combine(date(2020, 5, 17), time(10), timezone.utc), datetime.min, datetime.max, datetime.resolution)
print(a.isoformat(), a.isoformat(' '), a.isoformat(timespec='minutes'), a.isoformat(timespec='milliseconds'), a.isoformat('_', 'hours'), a.ctime(), a.timetuple())
print(a < datetime(2025, 1, 1), a == datetime(2024, 1, 31, 23, 59, 58, 123456), a == date(2024, 1, 31), a != 5, hash(a) == hash(a.replace()))
print(datetime(1970, 1, 2).timestamp(), datetime.fromtimestamp(0), datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(-1), datetime.fromtimestamp(1700000000.123456))
print(isinstance(a, date), type(a + timedelta(1)), max(a, datetime(2023, 1, 1)), sorted([a, datetime(2000, 1, 1)])[0])
for args in [(2024, 1, 1, 24), (2024, 1, 1, 0, 60), (2024, 1, 1, 0, 0, 60), (2024, 1, 1, 0, 0, 0, 1000000), (2024, 1), (2024, 1, 1, 'x')]:
    show(datetime, *args)
show(datetime, 2024, 1, 1, tzinfo=3)
show(datetime, 2024, 1, 1, fold=2)
show(lambda: a < date(2024, 1, 1))
show(lambda: a < 5)
show(lambda: a - 5)
show(lambda: a + a)
show(lambda: datetime.max + timedelta(1))
show(a.isoformat, timespec='days')
show(datetime.combine, 1, 2)
show(datetime.fromtimestamp, 1e30)
show(datetime.fromtimestamp, 'x')
show(datetime.fromtimestamp, 1e12)
