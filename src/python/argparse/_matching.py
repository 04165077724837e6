"""Tells options from arguments, and which action takes how many of them.

A command line is a string of letters: `O` an option, `A` an argument, `-` the `--` after which all are arguments.
"""

from ._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError
from ._containers import _looks_negative

# How many arguments an action takes: at least, at most.
_COUNTS = {
    None: (1, 1),
    OPTIONAL: (0, 1),
    ZERO_OR_MORE: (0, None),
    ONE_OR_MORE: (1, None),
    REMAINDER: (0, None),
    PARSER: (1, None),
    SUPPRESS: (0, 0),
}

_TOO_FEW = {
    None: 'expected one argument',
    OPTIONAL: 'expected at most one argument',
    ONE_OR_MORE: 'expected at least one argument',
}


def _counts(nargs):
    return _COUNTS[nargs] if nargs is None or isinstance(nargs, str) else (nargs, nargs)


def _span(letters, at, count):
    """Where the next `count` arguments end, any `--` before, between and after them included; of all there are for None."""
    while at < len(letters) and letters[at] != 'O':
        if letters[at] == 'A':
            if count == 0:
                break
            if count is not None:
                count -= 1
        at += 1
    return at


class _Matcher:
    """The part of a parser that takes no action."""

    def _match_argument(self, action, letters):
        """How many strings an option takes of those that follow it."""
        least, most = _counts(action.nargs)
        end = 0
        allowed = 'AO' if action.nargs in (REMAINDER, PARSER) else 'A'
        while end < len(letters) and letters[end] in allowed and end != most:
            # Of what is left to a subcommand, the first is its name.
            if action.nargs == PARSER and end == 0 and letters[end] != 'A':
                break
            end += 1
        if end < least:
            message = _TOO_FEW.get(action.nargs)
            if message is None:
                plural = '' if action.nargs == 1 else 's'
                message = f'expected {action.nargs} argument{plural}'
            raise ArgumentError(action, message)
        return end

    def _match_arguments_partial(self, actions, letters):
        """How many strings each of the positional arguments takes: of as many of them, from the first on, as get enough."""
        available = letters.partition('O')[0].count('A')
        needed, fitting = 0, 0
        for action in actions:
            least = _counts(action.nargs)[0]
            if needed + least > available:
                break
            needed += least
            fitting += 1
        sizes, at = [], 0
        for action in actions[:fitting]:
            least, most = _counts(action.nargs)
            needed -= least
            if action.nargs in (REMAINDER, PARSER):
                end = len(letters)
            else:
                taken = available - needed if most is None else min(most, available - needed)
                available -= taken
                end = _span(letters, at, taken)
            sizes.append(end - at)
            at = end
            if action.nargs in (REMAINDER, PARSER):
                available = 0
        return sizes

    def _parse_optional(self, text):
        """(action or None, option, separator, argument given with it) of a string that is an option; None for others."""
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None, None
        if len(text) == 1:
            return None
        option, sep, argument = text.partition('=')
        if sep and option in self._option_string_actions:
            return self._option_string_actions[option], option, sep, argument
        found = self._get_option_tuples(text)
        if len(found) > 1:
            matches = ', '.join([option for _, option, _, _ in found])
            raise ArgumentError(None, f'ambiguous option: {text} could match {matches}')
        if found:
            return found[0]
        if _looks_negative(text) and not self._has_negative_number_optionals or ' ' in text:
            return None
        # An option that this parser does not know; a subcommand may.
        return None, text, None, None

    def _get_option_tuples(self, text):
        """The options that a string may be short for."""
        options = self._option_string_actions
        if text[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            prefix, sep, argument = text.partition('=')
            if not sep:
                sep = argument = None
            return [(action, option, sep, argument) for option, action in options.items() if option.startswith(prefix)]
        found = []
        for option, action in options.items():
            if option == text[:2]:
                found.append((action, option, '', text[2:]))
            elif option.startswith(text):
                found.append((action, option, None, None))
        return found
