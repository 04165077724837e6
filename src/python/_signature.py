"""Arguments bound to names that are known only when the program runs, with the messages of an ordinary call."""


def bind(function, names, defaults, keyword_only, args, kwargs):
    """The values of `names` and then of `keyword_only`. Both are without self, which counts in messages."""
    if len(args) > len(names):
        _too_many(function, names, defaults, args)
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError(f"{function} got multiple values for argument '{name}'")
        if name not in names and name not in keyword_only:
            raise TypeError(f"{function} got an unexpected keyword argument '{name}'")
        values[name] = value
    _check_missing(function, [name for name in names if name not in values and name not in defaults],
                   'positional argument')
    _check_missing(function, [name for name in keyword_only if name not in values and name not in defaults],
                   'keyword-only argument')
    return [values[name] if name in values else defaults[name] for name in (*names, *keyword_only)]


def _too_many(function, names, defaults, args):
    most = len(names) + 1
    least = most - len([name for name in names if name in defaults])
    takes = str(most) if least == most else f'from {least} to {most}'
    plural = 's' if most != 1 else ''
    raise TypeError(f'{function} takes {takes} positional argument{plural} but {len(args) + 1} were given')


def _check_missing(function, missing, what):
    if not missing:
        return
    quoted = [f"'{name}'" for name in missing]
    if len(quoted) == 1:
        listed = quoted[0]
    elif len(quoted) == 2:
        listed = ' and '.join(quoted)
    else:
        listed = ', '.join(quoted[:-1]) + ', and ' + quoted[-1]
    plural = 's' if len(missing) > 1 else ''
    raise TypeError(f'{function} missing {len(missing)} required {what}{plural}: {listed}')
