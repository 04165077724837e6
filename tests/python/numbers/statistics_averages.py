from fractions import Fraction as F
import statistics as s

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for data in [[1, 2, 3, 4, 4], [-1.0, 2.5, 3.25, 5.75], [F(3, 7), F(1, 21), F(5, 3)], [1, 3, 5], [1, 3, 5, 7], [1e20, 1, 3, -1e20], [0.1] * 10]:
    print(s.mean(data), s.fmean(data), s.median(data), s.median_low(data), s.median_high(data), s.pvariance(data), s.pstdev(data), s.variance(data), s.stdev(data))
print(s.mean(iter([1, 2])), s.mean([True, False]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), s.fmean([3.5, 4.0, 5.25], weights=[1, 2, 1]))
print(s.mode([1, 1, 2, 3, 3, 3, 3, 4]), s.mode(['red', 'blue', 'blue', 'red']), s.multimode('aabbbbccddddeeffffgg'), s.multimode([]), s.median_grouped([52, 52, 53, 54]), s.median_grouped([1, 3, 3, 5, 7]))
print(s.quantiles([1, 2, 3, 4, 5]), s.quantiles(range(1, 101), n=10), s.quantiles([1, 2, 3, 4], n=4, method='inclusive'), s.variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], 1.6071428571428572))
for name in ['mean', 'fmean', 'median', 'mode', 'variance', 'pvariance', 'stdev', 'harmonic_mean', 'geometric_mean', 'quantiles', 'median_low', 'median_grouped']:
    show(getattr(s, name), [])
show(s.stdev, [1])
show(s.mean, ['x'])
show(s.harmonic_mean, [-1, 2])
show(s.quantiles, [1, 2], n=0)
show(s.quantiles, [1, 2], method='x')
show(s.fmean, [1, 2], [1])
