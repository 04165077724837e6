"""typing.get_type_hints: annotations with what is written as text evaluated."""

from _typing_forms import AnnotatedAlias, ForwardRef, NamedAlias, convert
from types import GenericAlias, UnionType


def hints_of(obj, globalns, localns, include_extras):
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _of_class(obj, globalns, localns)
    else:
        hints = _of_object(obj, globalns, localns)
    return hints if include_extras else {name: _stripped(each) for name, each in hints.items()}


def _of_class(cls, globalns, localns):
    import sys
    hints = {}
    for base in reversed(cls.__mro__):
        module = sys.modules.get(base.__module__)
        names = getattr(module, '__dict__', {}) if globalns is None else globalns
        inner = {**vars(base), **{each.__name__: each for each in getattr(base, '__type_params__', ())}}
        for name, value in base.__dict__.get('__annotations__', {}).items():
            hints[name] = _evaluated(convert(value), names, inner if localns is None else localns)
    return hints


def _of_object(obj, globalns, localns):
    if globalns is None:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        globalns = obj.__dict__ if type(obj).__name__ == 'module' else getattr(inner, '__globals__', {})
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if callable(obj) or type(obj).__name__ == 'module':
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    localns = globalns if localns is None else localns
    localns = {**localns, **{each.__name__: each for each in getattr(obj, '__type_params__', ())}}
    return {name: _evaluated(convert(value), globalns, localns) for name, value in annotations.items()}


def _evaluated(kind, globalns, localns):
    """A type with all text in it evaluated."""
    if isinstance(kind, ForwardRef):
        return _evaluated(convert(eval(kind.__forward_arg__, globalns, localns)), globalns, localns)
    if not isinstance(kind, (GenericAlias, UnionType)) or getattr(kind, '_name', None) == 'Literal':
        return kind
    args = tuple([_evaluated(ForwardRef(each) if isinstance(each, str) and type(kind) is GenericAlias else each,
                             globalns, localns) for each in kind.__args__])
    return _with(kind, args)


def _with(kind, args):
    if args == kind.__args__:
        return kind
    return UnionType(args) if isinstance(kind, UnionType) else kind._with(args)


def _stripped(kind):
    """A type without Annotated, Required and their like."""
    if isinstance(kind, AnnotatedAlias):
        return _stripped(kind.__origin__)
    if isinstance(kind, NamedAlias) and kind._name in ('Required', 'NotRequired', 'ReadOnly'):
        return _stripped(kind.__args__[0])
    if not isinstance(kind, (GenericAlias, UnionType)) or getattr(kind, '_name', None) == 'Literal':
        return kind
    return _with(kind, tuple([_stripped(each) for each in kind.__args__]))
