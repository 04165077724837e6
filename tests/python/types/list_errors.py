"""What lists refuse."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ([1,2,3][1:2], [1,2,3][::-1], [*range(3), *'ab'], [1]*3, [1] + [2], [1,2] == [1,2], [1] < [2], [[1],2] > [[1],1]),
    lambda: [1,2][5],
    lambda: [1] + (2,),
    lambda: [1] < (2,),
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [1].pop('a'),
    lambda: [].remove(1),
    lambda: [1].index(2),
    lambda: [1,2,3].index(3, 0, 2),
    lambda: [1,2].foo,
    lambda: list(5),
    lambda: list(1,2),
    lambda: list(a=1),
    lambda: [3,1,2].sort(key=1),
    lambda: [1,'a'].sort(),
    lambda: sorted([1,'a']),
    lambda: (sorted([3,1,2], reverse=True), sorted('bca'), sorted({3:1,1:2}), sorted([(1,'b'),(1,'a')], key=lambda x: x[0])),
    lambda: sorted(5),
    lambda: sorted([1], foo=2),
    lambda: sorted(),
    lambda: list(zip([1,2],[1],strict=True)),
    lambda: list(zip([1],[1,2],strict=True)),
    lambda: list(zip([1],[1,2],[1,2],strict=True)),
    lambda: list(zip([1,2],[1,2],[1],strict=True)),
    lambda: list(iter(iter([1,2,3]).__next__, 2)),
    lambda: ([1,2,3][slice(0,2)], [1,2,3][::0]),
)
