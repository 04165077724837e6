"""What assertEqual and its like show of lists, tuples, dictionaries, sets and texts that differ."""

import unittest


class Diffs(unittest.TestCase):
    maxDiff = None

    def runTest(self):
        for name, *args in CASES:
            try:
                getattr(self, name)(*args)
            except AssertionError as error:
                print(f'{name}: {error}\n')
            else:
                print(f'{name} passes\n')


class NoLength:
    def __repr__(self):
        return 'NoLength()'


CASES = [
    ('assertEqual', [1, 2, 3], [1, 5, 3]), ('assertEqual', [1], [1, 2, 3]), ('assertEqual', (1, 2), (1,)),
    ('assertEqual', {'a': 1, 'b': 2}, {'a': 1, 'b': 3}), ('assertEqual', {1, 2}, {2, 3}),
    ('assertEqual', frozenset('a'), frozenset('b')), ('assertEqual', 'one\ntwo\n', 'one\ntoo\n'),
    ('assertEqual', 'abc', 'abd'), ('assertEqual', 'x' * 100, 'x' * 99 + 'y'), ('assertEqual', '', 'a\n'),
    ('assertEqual', list(range(60)), list(range(61))), ('assertEqual', [1], (1,)),
    ('assertSequenceEqual', [1], (1,)), ('assertSequenceEqual', [1], NoLength()), ('assertSequenceEqual', 'ab', ['a', 'c']),
    ('assertListEqual', [1], (1,)), ('assertTupleEqual', (1,), [1], 'message'),
    ('assertDictEqual', {}, []), ('assertDictEqual', {1: 'x' * 80}, {1: 'y' * 80}), ('assertSetEqual', {1}, [1]),
    ('assertSetEqual', 1, {1}), ('assertMultiLineEqual', 'a', 1), ('assertCountEqual', [1, 2, 2], [2, 1, 1]),
    ('assertCountEqual', [[1], {}], [{}, [1]]), ('assertCountEqual', [[1], [1]], [[1], [2]]),
    ('assertCountEqual', 'ab', 'ba'), ('assertEqual', {'k': [1, {'n': 'v' * 70}]}, {'k': [1, {'n': 'w' * 70}]}),
]

unittest.main(verbosity=0, exit=False, testRunner=unittest.TextTestRunner(stream=open('log', 'w')))
