"""The assert methods that compare for equality and show what differs."""

import collections

from .util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr

__unittest = True

# What a sequence that cannot be indexed raises.
_NO_ITEM = TypeError, IndexError, NotImplementedError


def _line_diff(first, second):
    """Two values, printed prettily, line by line."""
    import difflib
    import pprint
    return '\n' + '\n'.join(difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))


class Equality:
    maxDiff = 80 * 8

    # Longer strings are not compared line by line.
    _diffThreshold = 2 ** 16

    def addTypeEqualityFunc(self, typeobj, function):
        """Compares values that are both of this type with a function or with the method of this name."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, '%s != %s' % _common_shorten_repr(first, second)))

    def assertEqual(self, first, second, msg=None):
        compare = self._getAssertEqualityFunc(first, second)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self.fail(self._formatMessage(msg, f'{safe_repr(first)} == {safe_repr(second)}'))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return f'{message}\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

    # Sequences

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence'
        if seq_type is not None:
            name = seq_type.__name__
            for which, sequence in (('First', seq1), ('Second', seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(sequence)}')
        differing = _without_length(seq1, seq2, name)
        if differing is None:
            if seq1 == seq2:
                return
            differing = _first_difference(seq1, seq2, name)
            if differing is None and len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                # The same items in sequences of different types.
                return
            shortened = _common_shorten_repr(seq1, seq2)
            differing = f'{name.capitalize()}s differ: {shortened[0]} != {shortened[1]}\n{differing or ""}'
            differing += _additional_items(seq1, seq2, name)
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, _line_diff(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    # Sets, dictionaries, texts

    def assertSetEqual(self, set1, set2, msg=None):
        only_first = self._set_difference(set1, set2, 'first')
        only_second = self._set_difference(set2, set1, 'second')
        lines = []
        for items, told in (
            (only_first, 'Items in the first set but not the second:'),
            (only_second, 'Items in the second set but not the first:'),
        ):
            if items:
                lines += [told, *[repr(item) for item in items]]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def _set_difference(self, one, other, which):
        try:
            return one.difference(other)
        except TypeError as error:
            self.fail(f'invalid type when attempting set difference: {error}')
        except AttributeError as error:
            self.fail(f'{which} argument does not support set difference: {error}')

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            told = '%s != %s' % _common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(told, _line_diff(d1, d2))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        # Texts that lack the last line's end both get one, so that it shows where only one of them lacks it.
        end = '' if (not first or first[-1] == '\n') and (not second or second[-1] == '\n') else '\n'
        lines1, lines2 = [(text + end if text else text).splitlines(True) for text in (first, second)]
        told = '%s != %s' % _common_shorten_repr(first, second)
        diff = '\n' + ''.join(difflib.ndiff(lines1, lines2))
        self.fail(self._formatMessage(msg, self._truncateMessage(told, diff)))

    def assertCountEqual(self, first, second, msg=None):
        """The same items as often, in whatever order."""
        found, wanted = list(first), list(second)
        try:
            counts = collections.Counter(found), collections.Counter(wanted)
        except TypeError:
            differences = _count_diff_all_purpose(found, wanted)
        else:
            if counts[0] == counts[1]:
                return
            differences = _count_diff_hashable(found, wanted)
        if differences:
            diff = '\n'.join(['First has %d, Second has %d:  %r' % each for each in differences])
            told = self._truncateMessage('Element counts were not equal:\n', diff)
            self.fail(self._formatMessage(msg, told))


def _without_length(seq1, seq2, name):
    for which, sequence in (('First', seq1), ('Second', seq2)):
        try:
            len(sequence)
        except (TypeError, NotImplementedError):
            return f'{which} {name} has no length.    Non-sequence?'
    return None


def _first_difference(seq1, seq2, name):
    """Where the sequences first differ, or None."""
    for i in range(min(len(seq1), len(seq2))):
        items = []
        for which, sequence in (('first', seq1), ('second', seq2)):
            try:
                items.append(sequence[i])
            except _NO_ITEM:
                return f'\nUnable to index element {i} of {which} {name}\n'
        if items[0] != items[1]:
            return f'\nFirst differing element {i}:\n%s\n%s\n' % _common_shorten_repr(*items)
    return None


def _additional_items(seq1, seq2, name):
    """How much longer one of the sequences is."""
    short, long = len(seq1), len(seq2)
    if short == long:
        return ''
    which, longer = 'Second', seq2
    if short > long:
        short, long, which, longer = long, short, 'First', seq1
    text = f'\n{which} {name} contains {long - short} additional elements.\n'
    try:
        return text + f'First extra element {short}:\n{safe_repr(longer[short])}\n'
    except _NO_ITEM:
        return text + f'Unable to index element {short} of {which.lower()} {name}\n'
