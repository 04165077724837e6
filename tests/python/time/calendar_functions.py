import time


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


t = time.gmtime(1700000000)
print(t, t.tm_year, t[1], t.tm_zone, t.tm_gmtoff, len(t), time.localtime(0).tm_zone)
print(time.mktime(t), time.asctime(t), time.ctime(0), time.strftime('%Y-%m-%d %H:%M:%S', t), time.gmtime(-1)[:6], time.gmtime(1.9).tm_sec)
print(time.strptime('2024-02-29', '%Y-%m-%d'), time.strptime('Tue Nov 14 22:13:20 2023'))
print(time.tzname, time.timezone, time.altzone, time.daylight, time.struct_time(range(9)))
for letter in 'aAbBcdHIjmMpSUwWxXyYZz%':
    print(letter, time.strftime('%' + letter, t))
show(time.strptime, 'x', '%Y')
show(time.strptime, '2024 x', '%Y')
show(time.struct_time, (1, 2))
show(time.strftime, '%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))
show(time.strftime, '%Y', (2024, 1))
show(time.strftime, '%Y', 5)
show(time.strftime, 5)
show(time.asctime, 5)
show(time.mktime, 5)
show(time.gmtime, 'x')
show(time.gmtime, 1e30)
show(time.gmtime, float('nan'))
show(time.sleep, -1)
show(time.sleep, 'x')
