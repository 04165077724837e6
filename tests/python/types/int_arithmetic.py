for a in (7, -7):
    for b in (2, -2, 3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
print(2**10, 2**0, (-2) ** 3, 2**-2, 0**0, pow(3, 4, 5), pow(7, -1, 11))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 >> 1, 1 << 10, -1 << 3, -17 & 0xFF)
print(abs(-3), +True, -False, True + True, round(15, -1), round(25, -1), round(-5))
print(int('42'), int('  -7 '), int('1_000'), int('ff', 16), int('0b101', 0), int('z', 36), int(3.99), int(-3.99), int(True))
