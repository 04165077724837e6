group = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('nested', [ValueError(2), OSError(3)])])
print(repr(group))
print(group, group.message, group.exceptions)
print(repr(group.subgroup(ValueError)))
print(repr(group.subgroup((TypeError, OSError))))
print(group.subgroup(KeyError), group.subgroup(ExceptionGroup) is group)
print(repr(group.subgroup(lambda error: error.args == (3,))))
match, rest = group.split(ValueError)
print(repr(match), repr(rest))
print(group.split(KeyError)[0], group.split(KeyError)[1] is not None)
match, rest = group.split(lambda error: isinstance(error, ExceptionGroup) and error.message == 'nested')
print(repr(match), repr(rest))
print(repr(group.derive([KeyError('k')])))
for arguments in (('only',), ('m', []), ('m', 5), (5, [ValueError()]), ('m', [5]), ('m', [ValueError()], 1)):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    ExceptionGroup('base', [KeyboardInterrupt()])
except TypeError as error:
    print(error)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [SystemExit()])).__name__)
print(ExceptionGroup.__mro__)
try:
    group.message = 'x'
except AttributeError as error:
    print(error)


class Own(ExceptionGroup):
    def __new__(cls, errors, code):
        self = super().__new__(cls, f'own {code}', errors)
        self.code = code
        return self

    def derive(self, errors):
        return Own(errors, self.code)


own = Own([ValueError(1), KeyError(2)], 7)
match, rest = own.split(ValueError)
print(match.exceptions, match.code, rest.code, type(rest).__name__)
match = own.subgroup(KeyError)
print(type(match).__name__, match.exceptions)
