from datetime import date, datetime

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for text in ['2011-11-04', '20111104', '2011-W01-2', '2011W012', '2011-W01', '2011-11-4', '2011-13-01', 'x', '', '2011/11/04', '2011-11-04T00:05']:
    show(date.fromisoformat, text)
for text in ['2011-11-04', '2011-11-04T00:05:23', '2011-11-04 00:05:23.283', '2011-11-04 00:05:23.283+00:00', '2011-11-04T00:05:23+04:00', '20111104T000523', '2011-W01-2T00:05:23.283',
             '2011-11-04T00:05:23Z', '2011-11-04T00', '2011-11-04T0005', '2011-11-04T00:05:23.1234567', '2011-11-04T', '2011-11-04T25:00', '2011-11-04T00:05:23-00:30', 'nonsense', '2011-11-04T00:05:2', '2011-11-04T00:0523']:
    show(datetime.fromisoformat, text)
show(datetime.fromisoformat, 5)
