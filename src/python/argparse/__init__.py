"""Command lines: which arguments there are, their values, usage and help."""

# Supported: parsers of command lines with positional arguments, options, subcommands, groups, and their help.

from ._actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR, Action, ArgumentError,
    ArgumentTypeError, BooleanOptionalAction, FileType, Namespace, _AppendAction, _AppendConstAction, _CountAction,
    _ExtendAction, _get_action_name, _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction,
    _StoreTrueAction, _SubParsersAction, _VersionAction)
from ._containers import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from ._formatters import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter)
from ._parser import ArgumentParser

__version__ = '1.1'

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
    'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
    'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS',
    'ZERO_OR_MORE']

# So they show themselves, wherever they are written.
for _class in (
        ArgumentParser, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, HelpFormatter,
        ArgumentDefaultsHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter, MetavarTypeHelpFormatter,
        Namespace, Action, _AppendAction, _AppendConstAction, _CountAction, _ExtendAction, _HelpAction, _StoreAction,
        _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction,
        _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup):
    _class.__module__ = __name__
del _class
