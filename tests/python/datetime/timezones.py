from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

cet = timezone(timedelta(hours=1), 'CET')
est = timezone(timedelta(hours=-5))
show(timezone, timedelta(hours=5, minutes=30))
show(timezone, timedelta(0))
show(timezone, timedelta(0), 'Zulu')
print(repr(UTC), UTC is timezone.utc, cet == timezone(timedelta(hours=1)), hash(est) == hash(timezone(timedelta(hours=-5))), est.tzname(None), est.utcoffset(None), est.dst(None))
a = datetime(2024, 6, 1, 12, tzinfo=cet)
print(a, a.astimezone(UTC), a.astimezone(est), a.utcoffset(), a.tzname(), a.dst(), a.timestamp(), a.isoformat(), repr(a), a.timetz(), a.utctimetuple().tm_hour)
print(a == a.astimezone(est), a < a.astimezone(UTC) + timedelta(1), a - datetime(2024, 6, 1, tzinfo=UTC), a.replace(tzinfo=None), f'{a:%z|%Z|%:z}', hash(a) == hash(a.astimezone(est)))
print(datetime(2024, 6, 1).astimezone(), repr(datetime(2024, 6, 1).astimezone().tzinfo), datetime(2024, 6, 1).astimezone(est))
show(lambda: a < datetime(2024, 1, 1))
show(lambda: a == datetime(2024, 6, 1, 12))
show(lambda: a - datetime(2024, 1, 1))
show(timezone, timedelta(hours=24))
show(timezone, 5)
show(timezone, timedelta(1), 5)
class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return timedelta(hours=1)

    def tzname(self, dt):
        return 'SUMMER'
s = datetime(2024, 7, 1, 10, tzinfo=Summer())
print(s, s.tzname(), s.dst(), s.astimezone(UTC), datetime(2024, 7, 1, tzinfo=UTC).astimezone(Summer()), s.timetuple().tm_isdst, time(10, tzinfo=Summer()).isoformat())
show(tzinfo().utcoffset, None)
