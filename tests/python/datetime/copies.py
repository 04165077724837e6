from datetime import date, datetime, time, timedelta, timezone
import copy
import pickle

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for value in [date(2024, 1, 2), datetime(2024, 1, 2, 3, tzinfo=timezone(timedelta(hours=1), 'X')), time(1, 2), timedelta(1, 2, 3), timezone.utc, timezone(timedelta(hours=2))]:
    print(repr(copy.copy(value)), copy.deepcopy(value) == value, pickle.loads(pickle.dumps(value)) == value)
class Stamp(datetime):
    def shout(self):
        return str(self) + '!'
s = Stamp(2024, 1, 1)
print(repr(s), (s + timedelta(1)).shout(), type(Stamp.fromisoformat('2024-02-03')), Stamp.strptime('2024', '%Y').shout(), type(s.date()), Stamp.now().__class__.__name__)
class Span(timedelta):
    pass
print(repr(Span(hours=1)), type(Span(1) + Span(2)), {date(2024, 1, 1): 'new year'}[date(2024, 1, 1)])
