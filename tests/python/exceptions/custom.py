class AppError(Exception):
    """Base."""


class NotFound(AppError):
    def __init__(self, name, *, hint=None):
        self.name = name
        self.hint = hint
        super().__init__(f'{name} not found')


class Coded(AppError):
    code = 7

    def __str__(self):
        return f'E{self.code}: {self.args[0]}'


for e in (AppError(), AppError('x'), NotFound('file', hint='look'), Coded('bad')):
    try:
        raise e
    except AppError as caught:
        print(type(caught).__name__, '|', caught, '|', repr(caught), '|', caught.args)
try:
    raise NotFound('a')
except (ValueError, AppError) as e:
    print(e.name, e.hint)


class Lookup(KeyError):
    pass


try:
    raise Lookup('missing')
except LookupError as e:
    print(e, repr(e))
