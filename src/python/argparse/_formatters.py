"""The texts of usage and help."""

from ._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# However narrow the terminal is, texts get this much.
_LEAST_WIDTH = 11

# A program's name longer than this part of the line stands on a line of its own.
_LONG_PROGRAM = 0.75


def _one_line(text):
    """The text with every run of ASCII white space made one space."""
    for space in '\t\n\r\f\v':
        text = text.replace(space, ' ')
    return ' '.join([word for word in text.split(' ') if word])


class HelpFormatter:
    """Collects the parts of a help text. They are rendered at the end: how far help is indented depends on all of them."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section

    # Sections

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = formatter._join_parts([render(*args) for render, args in self.items])
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ''
            heading = ''
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = f'{" " * formatter._current_indent}{self.heading}:\n'
            return f'\n{heading}{body}\n'

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, 'Indent decreased below 0.'
        self._level -= 1

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for subaction in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if not text:
            return text
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n'

    def _join_parts(self, part_strings):
        return ''.join([part for part in part_strings if part and part is not SUPPRESS])

    # Usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = self._prog
        else:
            usage = self._usage_of(actions, groups, prefix)
        return f'{prefix}{usage}\n\n'

    def _usage_of(self, actions, groups, prefix):
        """The program's name and its arguments, options first, on as many lines as it takes."""
        options = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        text = self._format_actions_usage(options + positionals, groups)
        usage = f'{self._prog} {text}' if text else self._prog
        width = self._width - self._current_indent
        if len(prefix) + len(usage) <= width:
            return usage
        option_parts = self._get_actions_usage_parts(options, groups)
        positional_parts = self._get_actions_usage_parts(positionals, groups)
        start = len(prefix) + len(self._prog)
        if start <= _LONG_PROGRAM * width:
            indent = ' ' * (start + 1)
            if not option_parts and not positional_parts:
                return self._prog
            first = [self._prog, *(option_parts or positional_parts)]
            lines = _filled(first, indent, width, len(prefix) - 1)
            lines[0] = lines[0][len(indent):]
            if option_parts:
                lines += _filled(positional_parts, indent, width)
            return '\n'.join(lines)
        indent = ' ' * len(prefix)
        lines = _filled(option_parts + positional_parts, indent, width)
        if len(lines) > 1:
            lines = _filled(option_parts, indent, width) + _filled(positional_parts, indent, width)
        return '\n'.join([self._prog, *lines])

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        grouped = set()
        spans = {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all([action.help is SUPPRESS for action in members]) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            end = start + len(members)
            # Only what stands together can be bracketed.
            if actions[start:end] == members:
                grouped.update(members)
                spans[start, end] = group
        parts = [self._usage_part(action, action in grouped) for action in actions]
        separated = set()
        for start, end in sorted(spans, reverse=True):
            self._bracket(parts, start, end, spans[start, end].required, separated)
        return [part for part in parts if part is not None]

    def _usage_part(self, action, in_group):
        """An argument as usage shows it; None if it does not."""
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[0] == '[' and part[-1] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            arguments = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {arguments}'
        return part if action.required or in_group else f'[{part}]'

    def _bracket(self, parts, start, end, required, separated):
        """Shows the parts of a group as alternatives. Those that are not shown go to its end."""
        members = [part for part in parts[start:end] if part is not None]
        if required:
            opening, closing = '()' if len(members) > 1 else ('', '')
        else:
            opening, closing = '[]'
        members[0] = opening + members[0]
        members[-1] += closing
        for index, part in enumerate(members[:-1], start):
            if index not in separated:
                parts[index] = f'{part} |'
                separated.add(index)
        last = start + len(members) - 1
        parts[last] = members[-1]
        parts[last + 1:end] = [None] * (end - last - 1)

    # Texts

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, _LEAST_WIDTH)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    # Arguments

    def _format_action(self, action):
        """The line of an argument, its help beside it or below it, and the lines of what is below it."""
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, _LEAST_WIDTH)
        room = position - self._current_indent - 2
        invocation = self._format_action_invocation(action)
        header = ' ' * self._current_indent + invocation
        beside = bool(action.help) and len(invocation) <= room
        if beside:
            header = f'{header:<{self._current_indent + room}}  '
        else:
            header += '\n'
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            lines = self._split_lines(text, width) if text else []
            for number, line in enumerate(lines):
                indent = '' if beside and number == 0 else ' ' * position
                parts.append(f'{indent}{line}\n')
        elif beside:
            parts.append('\n')
        for subaction in self._iter_indented_subactions(action):
            parts.append(self._format_action(subaction))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar, = self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)
            return metavar
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            shown = default_metavar
        return lambda count: shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default_metavar):
        metavar = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavar(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            return ('[%s [%s ...]]' if len(names) == 2 else '[%s ...]') % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavar(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavar(1)
        if nargs == SUPPRESS:
            return ''
        try:
            shape = ' '.join(['%s' for _ in range(nargs)])
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return shape % metavar(nargs)

    def _expand_help(self, action):
        known = {name: getattr(value, '__name__', value)
                 for name, value in {**vars(action), 'prog': self._prog}.items() if value is not SUPPRESS}
        if known.get('choices') is not None:
            known['choices'] = ', '.join([str(choice) for choice in known['choices']])
        return self._get_help_string(action) % known

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _filled(parts, indent, width, start=None):
    """Lines of parts. The first one begins at another column, if that is given."""
    lines, line = [], []
    length = len(indent) - 1 if start is None else start
    for part in parts:
        if line and length + 1 + len(part) > width:
            lines.append(indent + ' '.join(line))
            line, length = [], len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + ' '.join(line))
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ''
        optional = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if optional and '%(default)' not in text and action.default is not SUPPRESS:
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
