"""typing.NamedTuple and typing.TypedDict: classes made of annotations."""

_FORBIDDEN = ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
              '_replace', '_asdict', '_source')


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from collections._named import namedtuple, tuple_class
        if '__orig_bases__' not in ns:
            return type.__new__(cls, typename, bases, ns)
        types = ns.get('__annotations__', {})
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


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        types = {}
        required = set()
        optional = set()
        for base in bases:
            types.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        own = ns.get('__annotations__', {})
        types.update(own)
        (required if total else optional).update(own)
        made = {'__annotations__': types, '__required_keys__': frozenset(required),
                '__optional_keys__': frozenset(optional - required), '__total__': total}
        return type.__new__(_TypedDictMeta, name, (dict,), {**ns, **made})

    def __call__(cls, /, *args, **kwargs):
        """What is made is a plain dict."""
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class _TypedDictForm:
    __name__ = __qualname__ = 'TypedDict'
    __module__ = 'typing'

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields)}, total=total)

    def __repr__(self):
        return f'<function TypedDict at 0x{id(self):x}>'


TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
