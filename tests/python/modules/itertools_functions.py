import itertools

print(list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.chain([1],[2,3])), list(itertools.product('ab', [1,2])), list(itertools.permutations([1,2,3], 2)), list(itertools.combinations('abc', 2)))
print([(k, list(g)) for k, g in itertools.groupby('aabbc')], list(itertools.accumulate([1,2,3])), list(itertools.zip_longest([1],[2,3])), list(itertools.takewhile(lambda x: x<3, [1,2,3,1])), list(itertools.pairwise([1,2,3])), list(itertools.batched('abcde', 2)))
