from decimal import Decimal as D


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for spec in ['', '.2f', ',.2f', '10.1f', '<10.2f|', '^12.3f', '+.1f', '010.2f', 'e', 'E', 'g', '.3g', '%', '.1%', ',', '*>12', '012,.1f', ' .2f', 'f']:
    print(repr(spec), [format(D(text), spec) for text in ['1234567.891', '-0.5', '1E+5', '0', '2.675']] if '|' not in spec else f'{D("1.5"):<10.2f}|')
print(f'{D("Infinity"):>10} {D("NaN"):.2f} {D("3.10")}', '%.2f %s' % (D('1.255'), D('1.20')), str(D('1.10')), '{:.3f}'.format(D('2.0005')))
show(format, D(1), 'x')
show(format, D(1), '.f')
