import argparse


def show(line, *arguments):
    parser = argparse.ArgumentParser(prog='p', exit_on_error=False)
    for names, options in arguments:
        parser.add_argument(*names.split(), **options)
    try:
        print(line, '->', parser.parse_args(line.split()))
    except argparse.ArgumentError as error:
        print(line, '->', 'error:', error)


for line in ('', 'a', 'a b', 'a b c', 'a b c d', '-- a -b', 'a -- b', 'a -- -x c'):
    show(line, ('one', {}), ('many', {'nargs': '*'}), ('last', {}))
    show(line, ('first', {'nargs': '?', 'default': 'D'}), ('rest', {'nargs': '+'}))
    show(line, ('pair', {'nargs': 2}), ('maybe', {'nargs': '?'}))
for line in ('-x', '-x 1', '-x 1 2', '-x 1 2 3 -y 4', '-x1', '-x=1', '1 -x 2 3', '-y', '-y 1 -- 2'):
    show(line, ('-x', {'nargs': '*'}), ('-y', {'nargs': '?', 'const': 'C'}), ('pos', {'nargs': '*'}))
    show(line, ('-x', {'nargs': 2, 'type': int}), ('-y', {'nargs': '+'}), ('pos', {'nargs': '?'}))
show('cmd -x --other 1', ('cmd', {}), ('rest', {'nargs': argparse.REMAINDER}))
show('-v cmd -x --other 1', ('-v', {'action': 'store_true'}), ('cmd', {}), ('rest', {'nargs': '...'}))
show('-1 -2.5', ('numbers', {'nargs': '*', 'type': float}))
show('-1 x', ('-1', {'dest': 'one', 'action': 'store_true'}), ('rest', {'nargs': '*'}))
show('-5', ('-1', {'dest': 'one', 'action': 'store_true'}), ('rest', {'nargs': '*'}))
