"""typing.NamedTuple and typing.TypedDict: classes made of annotations."""

_FORBIDDEN = ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
              '_replace', '_asdict', '_source')


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from collections._named import namedtuple, tuple_class
        if '__orig_bases__' not in ns:
            return type.__new__(cls, typename, bases, ns)
        if any([base is not _NamedTuple and base.__name__ != 'Generic' for base in bases]):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        from _typing_forms import convert
        types = {name: convert(kind) for name, kind in ns.get('__annotations__', {}).items()}
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field'
                                f'{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}')
        for name in ns:
            if name in _FORBIDDEN:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
        # The names are checked as those of any named tuple.
        plain = namedtuple(typename, list(types), defaults=[ns[name] for name in defaults], module=ns['__module__'])
        more = {name: value for name, value in ns.items() if name not in types}
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        return tuple_class(typename, plain._fields, plain._field_defaults, ns['__module__'], bases, more)


_NamedTuple = NamedTupleMeta('_NamedTuple', (), {})


class _NamedTupleForm:
    """Both a base of classes and a function that makes one."""

    __name__ = __qualname__ = 'NamedTuple'
    __module__ = 'typing'

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __call__(self, typename, fields=(), /, **kwargs):
        import sys
        from collections._named import namedtuple, tuple_class
        types = dict(fields or kwargs)
        module = sys._getframemodulename(0) or '__main__'
        plain = namedtuple(typename, list(types), module=module)
        more = {'__annotations__': types, '__orig_bases__': (self,)}
        return tuple_class(typename, plain._fields, {}, module, (tuple,), more)

    def __repr__(self):
        return f'<function NamedTuple at 0x{id(self):x}>'


NamedTuple = _NamedTupleForm()


def _qualifiers(annotation):
    """Which of Required, NotRequired and ReadOnly stand around a type."""
    found = set()
    while True:
        name = getattr(annotation, '_name', None)
        if name == 'Annotated':
            annotation = annotation.__origin__
        elif name in ('Required', 'NotRequired', 'ReadOnly') and hasattr(annotation, '__args__'):
            found.add(name)
            annotation = annotation.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        from _typing_forms import convert
        for base in bases:
            if type(base) is not _TypedDictMeta and base.__name__ != 'Generic':
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        types = {}
        keys = {kind: set() for kind in ('required', 'optional', 'readonly', 'mutable')}
        for base in bases:
            types.update(base.__dict__.get('__annotations__', {}))
            for kind, names in keys.items():
                names |= base.__dict__.get(f'__{kind}_keys__', frozenset())
        for key, annotation in ns.get('__annotations__', {}).items():
            annotation = types[key] = convert(annotation)
            said = _qualifiers(annotation)
            required = 'Required' in said or total and 'NotRequired' not in said
            for kind, opposite, holds in (('required', 'optional', required), ('readonly', 'mutable', 'ReadOnly' in said)):
                keys[kind if holds else opposite].add(key)
                keys[opposite if holds else kind].discard(key)
        made = {'__annotations__': types, '__total__': total, **{f'__{kind}_keys__': frozenset(names) for kind, names in keys.items()}}
        generic = tuple([base for base in bases if base.__name__ == 'Generic'])
        return type.__new__(_TypedDictMeta, name, (dict, *generic), {**ns, **made})

    def __call__(cls, /, *args, **kwargs):
        """What is made is a plain dict."""
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})


class _TypedDictForm:
    __name__ = __qualname__ = 'TypedDict'
    __module__ = 'typing'

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __call__(self, typename, fields=(), /, *, total=True):
        import sys
        module = sys._getframemodulename(1) or '__main__'
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': module, '__orig_bases__': (self,)},
                              total=total)

    def __repr__(self):
        return f'<function TypedDict at 0x{id(self):x}>'


TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
