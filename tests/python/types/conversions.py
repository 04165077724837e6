print(int('12'), int(12.7), int('0x1f', 16), int(' 5\n'), int('0o17', 0), int('-0b11', 0), float('1e3'), float(3), str(12), str(1e5), str(True))
print(list('abc'), tuple([1]), set([1, 1]), dict([(1, 2)]), list({'a': 1}.items()), bool('False'), bytes([1, 2]), frozenset([1]) == {1})
print(int('1' * 30), float('1' * 20), int(1e18), int(-1e18), int(2.0**70), float(2**70), float(10**22))
print(repr(1), repr('1'), repr(1.0), repr([1, '1', 1.0, None]), str([1, '1']), ascii('ü'))
print(hex(10), int(hex(10), 16), bin(10), int(bin(10), 2), oct(10), int(oct(10), 8), chr(ord('x') + 1))
print(sorted(map(str, [10, 9, 1])), ''.join(map(str, range(5))), list(map(float, '1 2'.split())), [int(c) for c in '2024'])
print(int.from_bytes(b'\x10'), list(b'ab'), tuple(b'a'), str(b'ab')[2:-1])
for s in ('', ' ', '1 2', '1.0', '--1', '1_', '_1', '0x', '１', 'inf'):
    try:
        print(repr(s), int(s))
    except ValueError as e:
        print(e)
for s in ('', 'e5', '1e', 'infinity', 'NaN', '1__0', '.', '.5', '5.', '+.5e-2'):
    try:
        print(repr(s), float(s))
    except ValueError as e:
        print(e)
