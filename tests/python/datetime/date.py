from datetime import date, timedelta

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

d = date(2024, 2, 29)
show(date, 2024, 2, 29)
print(d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple(), d.ctime())
print(d + timedelta(days=1), d - timedelta(days=60), d - date(2023, 12, 31), d.replace(year=2028), d.isoformat())
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d == '2024-02-29', date.min, date.max, date.resolution, hash(d) == hash(date(2024, 2, 29)))
print(date.fromordinal(738945), date.fromisocalendar(2020, 53, 7), date.fromtimestamp(86400 * 365), f'{d:%d/%m/%y %A} {d}')
print(d.isocalendar().week, d.isocalendar()[0], [date(y, 1, 1).isocalendar()[:2] for y in range(2015, 2023)])
for args in [(2023, 2, 29), (0, 1, 1), (2024, 13, 1), (2024, 1, 0), (2024,), (), ('a', 1, 1), (1.5, 1, 1), (10000, 1, 1)]:
    show(date, *args)
show(lambda: d + 1)
show(lambda: d < 1)
show(lambda: date.max + timedelta(1))
show(lambda: d.replace(year=2023))
show(date.fromordinal, 0)
show(date.fromisocalendar, 2021, 53, 1)
show(date.fromisocalendar, 2021, 1, 8)
