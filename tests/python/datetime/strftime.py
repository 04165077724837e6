from datetime import date, datetime

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

d = datetime(2024, 3, 5, 14, 7, 9, 42)
for letter in 'aAbBcdefFgGHIjklmMnpPrRsStTuUVwWxXyYzZCDh%':
    print(letter, repr(d.strftime('%' + letter)))
print(date(2024, 12, 30).strftime('%G-W%V-%u %U %W %j'), f'{d:%Y-%m-%d %H:%M}', format(d, ''), d.strftime('plain'), d.__format__('%d'))
show(d.strftime, 5)
show(format, d, '%Y')
