"""Options of command lines, as the C function of that name parses them."""

# Supported: options of command lines, short and long, also among arguments.

import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options with their arguments, the arguments from the first one that is no option on)"""
    return _parsed(args, shortopts, longopts, True)


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options also after arguments, unless the options begin with `+` or POSIXLY_CORRECT is set."""
    options_first = shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT'))
    return _parsed(args, shortopts.removeprefix('+'), longopts, options_first)


def _parsed(args, shortopts, longopts, options_first):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found, rest = [], []
    while args:
        first = args[0]
        if first == '--':
            args = args[1:]
            break
        if first.startswith('--'):
            found, args = do_longs(found, first[2:], longopts, args[1:])
        elif first.startswith('-') and first != '-':
            found, args = do_shorts(found, first[1:], shortopts, args[1:])
        elif options_first:
            break
        else:
            rest.append(first)
            args = args[1:]
    return found, rest + args if rest else args


def do_longs(opts, opt, longopts, args):
    name, equals, argument = opt.partition('=')
    has_argument, name = long_has_args(name, longopts)
    if has_argument and not equals:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        argument, args = args[0], args[1:]
    elif equals and not has_argument:
        raise GetoptError(f'option --{name} must not have an argument', name)
    opts.append((f'--{name}', argument))
    return opts, args


def long_has_args(opt, longopts):
    """Whether a long option, which may be abbreviated, takes an argument; and its whole name."""
    possible = [option for option in longopts if option.startswith(opt)]
    if not possible:
        raise GetoptError(f'option --{opt} not recognized', opt)
    if opt in possible:
        return False, opt
    if f'{opt}=' in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix', opt)
    return possible[0].endswith('='), possible[0].removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        letter, optstring = optstring[0], optstring[1:]
        argument = ''
        if short_has_arg(letter, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                optstring, args = args[0], args[1:]
            argument, optstring = optstring, ''
        opts.append((f'-{letter}', argument))
    return opts, args


def short_has_arg(opt, shortopts):
    index = -1 if opt == ':' else shortopts.find(opt)
    if index < 0:
        raise GetoptError(f'option -{opt} not recognized', opt)
    return shortopts.startswith(':', index + 1)
