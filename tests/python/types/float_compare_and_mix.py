print(1 < 1.5, 2 == 2.0, 3 > 2.9, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**17 < 1e17 + 64)
print(1 + 1.0, 3 * 0.5, 5 - 2.5, 2**0.5 == 2**0.5, 7 / 7, 10**20 * 1.0, 4 % 2.5)
nan = float('nan')
print(nan in [nan], [nan] == [nan], nan < 1, nan > 1, nan != nan, max(nan, 1), max(1, nan))
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0, sum([1, 2.5, 3]), sum([1e16, 1, -1e16]))
for f in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0.0, lambda: 10.0**400, lambda: int(1e400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
