import statistics as s

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(s.covariance(x, y), s.covariance(x, x[::-1]), s.correlation(x, x), s.correlation(x, y), s.correlation(x, [v ** 2 for v in x], method='ranked'), s.correlation([1, 2, 2, 3], [4, 5, 6, 7], method='ranked'))
print(s.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5]), s.linear_regression([1, 2, 3], [2, 4, 6], proportional=True).slope)
show(s.correlation, [1, 2], [1])
show(s.covariance, [1], [1])
show(s.correlation, [1, 1], [1, 2])
show(s.linear_regression, [1, 1], [1, 2])
