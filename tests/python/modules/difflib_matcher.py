"""What two sequences have in common."""

import difflib

s = difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 3), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match())
print(s.get_matching_blocks())
print(s.get_opcodes())
s.set_seqs([1, 2, 3, 4], [2, 3, 5])
print(s.get_opcodes(), s.ratio(), list(s.get_grouped_opcodes(1)))
print(difflib.SequenceMatcher(a='', b='').ratio(), difflib.SequenceMatcher(None, 'ab' * 150, 'b' * 300).bpopular)
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['y']))
for n, cutoff in ((0, 0.6), (1, 2)):
    try:
        difflib.get_close_matches('a', [], n, cutoff)
    except ValueError as error:
        print(error)
