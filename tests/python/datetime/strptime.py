from datetime import datetime

def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result), "|", result)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for text, form in [('21 June, 2018', '%d %B, %Y'), ('2018-06-29 08:15:27.243860', '%Y-%m-%d %H:%M:%S.%f'), ('Jun 28 2018 7:40AM', '%b %d %Y %I:%M%p'), ('12:30 pm 2020', '%I:%M %p %Y'),
                   ('September 18, 2017, 22:19:55', '%B %d, %Y, %H:%M:%S'), ('Sun,05/12/99,12:30PM', '%a,%d/%m/%y,%I:%M%p'), ('Mon, 21 March, 2015', '%a, %d %B, %Y'), ('2018-03-12T10:12:45Z', '%Y-%m-%dT%H:%M:%SZ'),
                   ('2024-01-01 +0130', '%Y-%m-%d %z'), ('2024-01-01 -01:30', '%Y-%m-%d %z'), ('2024-01-01 Z', '%Y-%m-%d %z'), ('2024 060', '%Y %j'), ('2024 W10 2', '%G W%V %u'), ('2024 10 3', '%Y %U %w'), ('2024 10 3', '%Y %W %w'),
                   ('100%', '%H0%%'), ('2024  5', '%Y %m'), ('2024-01-01 UTC', '%Y-%m-%d %Z'), ('Tue Mar  5 14:07:09 2024', '%c'), ('03/05/24', '%x'), ('14:07:09', '%X'),
                   ('x', '%Y'), ('2024-1', '%Y'), ('2024', '%Q'), ('2024', '%'), ('31/02/2024', '%d/%m/%Y'), ('2024 10', '%Y %V'), ('', '%Y'), ('2024', '2024')]:
    show(datetime.strptime, text, form)
show(datetime.strptime, 5, '%Y')
show(datetime.strptime, '5', 5)
