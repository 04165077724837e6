for spec in ('', 'd', '5', '<5', '>5', '^5', '=5', '05', '+d', ' d', '-d', 'b', '#b', 'o', '#o', 'x', 'X', '#x', '#X', ',', '_', '010,', '*^9', '+05d', '#010x', 'e', '.2f', '%', 'g', 'n', '_b', '_x', 'c'):
    print(repr(spec), repr(format(65, spec)), end=' ')
    try:
        print(repr(format(-1234567, spec)))
    except OverflowError as e:
        print(e)
print(format(10**20, ','), format(2**70, 'x'), format(0, '05d'), format(-5, '=+6'), format(True, 'd'), format(True), format(5, '>3') + '|', format(0, ','), format(-0, 'x'))
