"""Complex numbers as text."""
z = 3 + 4j
print(f'{z}', f'{z:.2f}', f'{z:>20}', f'{z:10.1f}|', f'{2j:.3g}', f'{z:+}', f'{z:e}', f'{z!r:>12}', f'{2j}')
print('{:,}'.format(1234567 + 2j), f'{z:.3}', f'{1.5 + 2j:<12}|', f'{z:^+15.2f}|', f'{z:g}', '%s %r' % (z, z))
print(complex(float('nan'), float('-inf')), 1e16 + 1e-5j, complex(-0.0, -0.0), 1e400j)
for spec in ('010', '=10', 'd', 'x'):
    try:
        print(format(z, spec))
    except ValueError as error:
        print(error)
for template in ('%d', '%f'):
    try:
        print(template % z)
    except TypeError as error:
        print(error)
