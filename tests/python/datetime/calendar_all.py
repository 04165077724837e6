"""calendar: months as lists and as text."""
import calendar
import time

print(calendar.month(2024, 2))
print(calendar.calendar(2025, m=4, c=3)[:900])
calendar.prmonth(2023, 10, w=4)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2026, 1), calendar.firstweekday(), calendar.weekheader(3), calendar.weekheader(10))
print(calendar.monthcalendar(2024, 2))
calendar.setfirstweekday(0)
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2026, 1, 1))
print(list(calendar.day_name), calendar.day_abbr[0], list(calendar.month_name)[:3], calendar.month_abbr[12], repr(calendar.JANUARY), repr(calendar.SUNDAY))
print(calendar.timegm((1970, 1, 2, 0, 0, 1)), calendar.timegm(time.gmtime(10 ** 9)))
c = calendar.Calendar(6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 3))[:9], list(c.itermonthdays2(2024, 3))[:3], list(c.itermonthdays4(2024, 3))[:2])
print(c.monthdatescalendar(2024, 3)[0][0], len(c.yeardayscalendar(2024)), c.monthdays2calendar(2024, 3)[-1])
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.month(2024, 0)):
    try:
        wrong()
    except ValueError as e:
        print(type(e).__name__, e)
t = calendar.TextCalendar(calendar.SATURDAY)
print(t.formatmonth(2024, 9, 3, 1), t.formatyear(2024, 2, 1, 2, 2)[-300:])
