"""Paragraphs in lines of several widths."""

import textwrap

TEXT = ('Hello there -- you goof-ball, use the -b option! This is a well-known    thing--really--and e.g. foo/bar-baz x-ray '
        '2-3 ab--cd a-b-c-d.  Second sentence. And "quoted." Third!')
for width in (10, 20, 40, 70):
    print(textwrap.wrap(TEXT, width))
    print(textwrap.wrap(TEXT, width, break_on_hyphens=False))
    print(textwrap.fill(TEXT, width, fix_sentence_endings=True, initial_indent='* ', subsequent_indent='  ', max_lines=3))
print(textwrap.shorten(TEXT, 30), textwrap.shorten('Hello  world!', width=11))
print(textwrap.shorten('Hello world', width=10, placeholder='...'))
print(textwrap.wrap('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb-cccccccccccccccccccccc', 10))
print(textwrap.wrap('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb', 10, break_long_words=False))
for options in ({'width': 0}, {'width': 5, 'max_lines': 1, 'placeholder': 'xxxxxxx'}):
    try:
        textwrap.wrap('abc', **options)
    except ValueError as error:
        print(error)
