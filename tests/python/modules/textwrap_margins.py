"""Margins taken off and put on."""

import textwrap

print(repr(textwrap.dedent('   a\n\t \n     b\n\n   c ')))
print(repr(textwrap.dedent('\ta\n  b')), repr(textwrap.dedent('')), repr(textwrap.dedent('  x')))
print(repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\n b\n', '> ', lambda line: True)))
