"""Literals in text. There are no syntax trees."""

# Supported: `literal_eval`. No `parse`, nodes or visitors.

import _compiling

_MALFORMED = 'malformed node or string'


def literal_eval(node_or_string):
    """The value of a literal: strings, bytes, numbers, tuples, lists, dicts, sets, True, False, None and Ellipsis."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'{_MALFORMED}: {node_or_string!r}')
    try:
        code = _compiling.code_of(node_or_string.lstrip(' \t'), '<unknown>', 'literal')
    except SyntaxError as error:
        if not error.msg.startswith(_MALFORMED):
            raise
        message = error.msg
    else:
        return eval(code, {})
    raise ValueError(message)
