"""The arithmetic's surroundings: precision, rounding, what is raised and what is only noted."""

import _vm

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)


@_vm.c_type
class Context:
    __module__ = 'decimal'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        if traps is None:
            traps = (InvalidOperation, DivisionByZero, Overflow)
        self.flags = flags if isinstance(flags, dict) else {signal: signal in (flags or ()) for signal in SIGNALS}
        self.traps = traps if isinstance(traps, dict) else {signal: signal in traps for signal in SIGNALS}

    def __setattr__(self, name, value):
        if name == 'prec' and not 1 <= value <= 999999999999999999:
            raise ValueError('valid range for prec is [1, MAX_PREC]')
        if name == 'rounding' and value not in ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                            'ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join([signal.__name__ for signal, on in self.flags.items() if on])
        traps = ', '.join([signal.__name__ for signal, on in self.traps.items() if on])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def signal(self, kind, condition=None):
        """Notes a signal, and raises it when it is trapped."""
        for each in SIGNALS:
            if issubclass(kind, each):
                self.flags[each] = True
        for each in SIGNALS:
            if issubclass(kind, each) and self.traps[each]:
                raise (each if not issubclass(kind, DivisionByZero) else kind)([condition or kind])

    def create_decimal(self, num='0'):
        from _decimal.values import Decimal
        return Decimal(num)._fixed(self)

    def _with(self, operation):
        """Makes an operation with this context in place."""
        with localcontext(self) as context:
            result = operation()
            for signal, on in context.flags.items():
                if on:
                    self.flags[signal] = True
        return result

    def add(self, a, b):
        return self._with(lambda: a + b)

    def subtract(self, a, b):
        return self._with(lambda: a - b)

    def multiply(self, a, b):
        return self._with(lambda: a * b)

    def divide(self, a, b):
        return self._with(lambda: a / b)

    def power(self, a, b, modulo=None):
        return self._with(lambda: pow(a, b, modulo) if modulo is not None else a ** b)

    def sqrt(self, a):
        return self._with(lambda: a.sqrt())

    def quantize(self, a, b):
        return self._with(lambda: a.quantize(b))

    def plus(self, a):
        return self._with(lambda: +a)

    def minus(self, a):
        return self._with(lambda: -a)

    def abs(self, a):
        return self._with(lambda: abs(a))


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(prec=9, traps=[])


def _variable():
    from contextvars import ContextVar
    return ContextVar('decimal_context')


_current = _variable()


def getcontext():
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *exception):
        setcontext(self._before)


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = getcontext()
    if not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"localcontext() got an unexpected keyword argument '{name}'")
        if name in ('flags', 'traps') and not isinstance(value, dict):
            value = {signal: signal in value for signal in SIGNALS}
        setattr(ctx, name, value)
    return _ContextManager(ctx)
