"""Differences of texts, line by line."""

import difflib

A = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n'.splitlines(True)
B = 'ore\ntree\nthree\nemu\nfive\nsix\nseven\neight\nnine!\nten\nelf\n'.splitlines(True)
print(''.join(difflib.ndiff(A, B)))
print(''.join(difflib.unified_diff(A, B, 'a.txt', 'b.txt', '2020', '2021', n=1)))
print(''.join(difflib.context_diff(A, B, 'a.txt', 'b.txt')))
print(''.join(difflib.restore(difflib.ndiff(A, B), 1)) == ''.join(A), list(difflib.unified_diff(A, A)))
print(list(difflib.ndiff(['abcDefghiJkl\n', '\tx = 1\n'], ['abcdefGhijkl\n', '\tx = 22\n'])))
try:
    list(difflib.restore([], 3))
except ValueError as error:
    print(error)
