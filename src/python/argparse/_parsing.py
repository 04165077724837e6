"""One run through a command line."""

from ._actions import SUPPRESS, ArgumentError, _get_action_name


class _Parsing:
    def __init__(self, parser, arg_strings, namespace):
        self.parser = parser
        self.strings = arg_strings
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        # Those that were given something else than their default.
        self.given = set()
        self.warned = set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        self._tell_apart()

    def _tell_apart(self):
        self.options = {}
        letters = []
        for index, text in enumerate(self.strings):
            if text == '--':
                letters.append('-' + 'A' * (len(self.strings) - index - 1))
                break
            option = self.parser._parse_optional(text)
            if option is not None:
                self.options[index] = option
            letters.append('A' if option is None else 'O')
        self.letters = ''.join(letters)

    def run(self):
        """Options and positional arguments in turn, then what must be there."""
        at = 0
        last = max(self.options, default=-1)
        while at <= last:
            upcoming = min([index for index in self.options if index >= at])
            if at != upcoming:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(self.strings[at:upcoming])
                at = upcoming
            at = self._take_option(at)
        self.extras.extend(self.strings[self._take_positionals(at):])
        self._check_required()
        return self.namespace, self.extras

    def _act(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _warn_of(self, name, text):
        if name not in self.warned:
            self.parser._warning(text)
            self.warned.add(name)

    def _take_positionals(self, at):
        """Gives the positional arguments what they take from here on; answers where that ends."""
        sizes = self.parser._match_arguments_partial(self.positionals, self.letters[at:])
        for action, size in zip(self.positionals, sizes):
            strings = self.strings[at:at + size]
            at += size
            if strings and action.deprecated:
                self._warn_of(action.dest, f"argument '{action.dest}' is deprecated")
            self._act(action, strings)
        del self.positionals[:len(sizes)]
        return at

    def _take_option(self, at):
        """Takes the options of one string with what they take from those that follow; answers where that ends."""
        action, option, sep, argument = self.options[at]
        taken = []
        end = at + 1
        while True:
            if action is None:
                self.extras.append(self.strings[at])
                return at + 1
            if argument is None:
                end = at + 1 + self.parser._match_argument(action, self.letters[at + 1:])
                taken.append((action, self.strings[at + 1:end], option))
                break
            count = self.parser._match_argument(action, 'A')
            if count == 1:
                taken.append((action, [argument], option))
                break
            prefixes = self.parser.prefix_chars
            if count != 0 or option[1] in prefixes or not argument or sep or argument[0] in prefixes:
                raise ArgumentError(action, f'ignored explicit argument {argument!r}')
            # Several in one: `-xyz` is `-x -y -z`.
            taken.append((action, [], option))
            option = option[0] + argument[0]
            if option not in self.parser._option_string_actions:
                self.extras.append(option[0] + argument)
                break
            action = self.parser._option_string_actions[option]
            argument = argument[1:]
            sep = ''
            if not argument:
                sep = argument = None
            elif argument[0] == '=':
                sep, argument = '=', argument[1:]
        for action, strings, option in taken:
            if action.deprecated:
                self._warn_of(option, f"option '{option}' is deprecated")
            self._act(action, strings, option)
        return end

    def _check_required(self):
        namespace = self.namespace
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and getattr(namespace, action.dest, None) is action.default:
                # A default that is a string is converted only now, as that may fail.
                setattr(namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in self.parser._mutually_exclusive_groups:
            members = group._group_actions
            if group.required and not any([action in self.given for action in members]):
                names = [_get_action_name(action) for action in members if action.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')
