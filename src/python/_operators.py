"""What the VM calls when an operation meets an object with its own method for it: the app-level twins of src/vm/operations.ts.

Special methods are looked up on the type, never on the instance. `_vm.special(x, name)` gives the attribute of type(x) bound to x, or
None when there is none.
"""

import _kernel
import _references
import _vm

_special = _vm.special
_type = type

_NAMES = ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul')
_SYMBOLS = ('+', '-', '*', '/', '//', '%', '** or pow()', '<<', '>>', '&', '|', '^', '@')
_FORWARD = tuple([f'__{name}__' for name in _NAMES])
_REFLECTED = tuple([f'__r{name}__' for name in _NAMES])
_INPLACE = tuple([f'__i{name}__' for name in _NAMES])
_UNARY = (('__neg__', '-'), ('__pos__', '+'), ('__invert__', '~'))
_COMPARISONS = ('__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__')
_COMPARISON_SYMBOLS = ('<', '<=', '==', '!=', '>', '>=')
# Of add and mul.
_SEQUENCE_OPERATIONS = (0, 2)
_SEQUENCES = (list, tuple, str, bytes, bytearray)
_SWAPPED = (4, 5, 2, 3, 0, 1)


# Arithmetic

def _try_binary(a, b, op):
    if op == 10 and isinstance(a, _UNION_PARTS) and isinstance(b, _UNION_PARTS):
        return UnionType((a, b))
    forward = _special(a, _FORWARD[op])
    kind = _type(b)
    if kind is _type(a):
        if forward is not None:
            return forward(b)
        return NotImplemented
    reflected = _special(b, _REFLECTED[op])
    if reflected is not None and _vm.is_subclass(kind, _type(a)) and _vm.overrides(kind, _type(a), _REFLECTED[op]):
        result = reflected(a)
        if result is not NotImplemented:
            return result
        reflected = None
    if op in _SEQUENCE_OPERATIONS and reflected is not None and isinstance(a, _SEQUENCES) and _vm.is_native(forward):
        # A built-in sequence is joined and repeated only after the other one has been asked.
        result = reflected(a)
        if result is not NotImplemented:
            return result
        reflected = None
    if forward is not None:
        result = forward(b)
        if result is not NotImplemented:
            return result
    if reflected is not None:
        return reflected(a)
    return NotImplemented


def binary(a, b, op):
    result = _try_binary(a, b, op)
    if result is NotImplemented:
        _unsupported(_SYMBOLS[op], a, b)
    return result


def inplace(a, b, op):
    method = _special(a, _INPLACE[op])
    if method is not None:
        result = method(b)
        if result is not NotImplemented:
            return result
    result = _try_binary(a, b, op)
    if result is NotImplemented:
        _unsupported(_NAMES[op] == 'pow' and '**=' or _SYMBOLS[op] + '=', a, b)
    return result


def _unsupported(symbol, a, b):
    raise TypeError(f"unsupported operand type(s) for {symbol}: '{_vm.type_name(a)}' and '{_vm.type_name(b)}'")


def unary(a, op):
    name, symbol = _UNARY[op]
    method = _special(a, name)
    if method is None:
        raise TypeError(f"bad operand type for unary {symbol}: '{_vm.type_name(a)}'")
    return method()


# Comparison

def compare(a, b, op):
    swapped = _COMPARISONS[_SWAPPED[op]]
    kind = _type(b)
    reflected = _special(b, swapped)
    first = kind is not _type(a) and reflected is not None and _vm.is_subclass(kind, _type(a))
    if first:
        result = reflected(a)
        if result is not NotImplemented:
            return result
    forward = _special(a, _COMPARISONS[op])
    if op == 3 and _vm.is_native(forward):
        forward = None
    if forward is not None:
        result = forward(b)
        if result is not NotImplemented:
            return result
    elif op == 3:
        result = _not_equal(a, b)
        if result is not NotImplemented:
            return result
    if not first and reflected is not None:
        result = reflected(a)
        if result is not NotImplemented:
            return result
    if op == 2:
        return a is b
    if op == 3:
        return a is not b
    raise TypeError(f"'{_COMPARISON_SYMBOLS[op]}' not supported between instances of "
                    f"'{_vm.type_name(a)}' and '{_vm.type_name(b)}'")


def _not_equal(a, b):
    equal = _special(a, '__eq__')
    if equal is None:
        return NotImplemented
    result = equal(b)
    return result if result is NotImplemented else not result


def object_ne(self, other):
    return _not_equal(self, other)


def compare_truth(a, b, op):
    return truth(compare(a, b, op))


def contains(container, item):
    method = _special(container, '__contains__')
    if method is not None and not _vm.is_native(method):
        return truth(method(item))
    if _vm.is_builtin(container, dict):
        return _builtins().dict_contains(container, item)
    if _vm.is_builtin(container, (set, frozenset)):
        return _builtins().set_contains(container, item)
    if _special(container, '__iter__') is None and _special(container, '__getitem__') is None:
        raise TypeError(f"argument of type '{_vm.type_name(container)}' is not iterable")
    for each in container:
        if each is item or each == item:
            return True
    return False


def _builtins():
    import _builtins
    return _builtins


# Truth, size, hash

def truth(value):
    method = _special(value, '__bool__')
    if method is not None:
        result = method()
        if result is True or result is False:
            return result
        raise TypeError(f'__bool__ should return bool, returned {_type(result).__name__}')
    if _special(value, '__len__') is not None:
        return length(value) > 0
    return True


def length(value):
    method = _special(value, '__len__')
    if method is None:
        raise TypeError(f"object of type '{_vm.type_name(value)}' has no len()")
    result = _index(method(), "'{}' object cannot be interpreted as an integer")
    if result < 0:
        raise ValueError('__len__() should return >= 0')
    return result


def _index(value, message):
    if isinstance(value, int):
        return value
    method = _special(value, '__index__')
    if method is None:
        raise TypeError(message.format(_vm.type_name(value)))
    return method()


def index(value):
    return _index(value, "'{}' object cannot be interpreted as an integer")


def hash(value):
    if _vm.is_builtin(value, _references.ReferenceType) and _vm.is_native_hash(value):
        return _references.keep_hash(value, hash(value()))
    if isinstance(value, (tuple, frozenset)) and _vm.is_native_hash(value):
        return _vm.hash_items([hash(item) for item in value], isinstance(value, frozenset))
    method = _special(value, '__hash__')
    if method is None:
        raise TypeError(f"unhashable type: '{_vm.type_name(value)}'")
    result = method()
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    return _vm.fold_hash(result)


# Items and iteration

def get_item(container, key):
    method = _special(container, '__getitem__')
    if method is not None and not _vm.is_native(method):
        return method(key)
    if _vm.is_builtin(container, dict):
        return _builtins().dict_getitem(container, key)
    if isinstance(container, type):
        method = getattr(container, '__class_getitem__', None)
        if method is not None:
            return method(key)
        if container is type:
            return class_getitem(container, key)
        raise TypeError(f"type '{container.__name__}' is not subscriptable")
    return _vm.get_item(container, _index_key(key))


def class_getitem(cls, items):
    from _generic import GenericAlias
    return GenericAlias(cls, items)


def _index_key(key):
    if isinstance(key, slice):
        return slice(*[part if part is None else index(part) for part in (key.start, key.stop, key.step)])
    return index(key)


def set_item(container, key, value):
    method = _special(container, '__setitem__')
    if method is not None and not _vm.is_native(method):
        method(key, value)
    elif _vm.is_builtin(container, dict):
        _builtins().dict_setitem(container, key, value)
    elif isinstance(key, slice) and isinstance(container, list):
        _vm.set_item(container, _index_key(key), list(value))
    else:
        _vm.set_item(container, _index_key(key), value)


def delete_item(container, key):
    method = _special(container, '__delitem__')
    if method is not None and not _vm.is_native(method):
        method(key)
    elif _vm.is_builtin(container, dict):
        _builtins().dict_delitem(container, key)
    else:
        _vm.delete_item(container, _index_key(key))


def get_iter(value):
    method = _special(value, '__iter__')
    if method is not None:
        result = method()
        if _special(result, '__next__') is None:
            raise TypeError(f"iter() returned non-iterator of type '{_vm.type_name(result)}'")
        return result
    if _special(value, '__getitem__') is not None:
        return _sequence_iterator(value)
    raise TypeError(f"'{_vm.type_name(value)}' object is not iterable")


def _sequence_iterator(value):
    i = 0
    get = _special(value, '__getitem__')
    while True:
        try:
            item = get(i)
        except (IndexError, StopIteration):
            return
        yield item
        i += 1


def next(iterator):
    method = _special(iterator, '__next__')
    if method is None:
        raise TypeError(f"'{_vm.type_name(iterator)}' object is not an iterator")
    return method()


def unpack(iterable, limit):
    result = []
    if limit < 0:
        for item in iterable:
            result.append(item)
        return result
    for item in iterable:
        result.append(item)
        if len(result) >= limit:
            break
    return result


def to_dict(mapping):
    if _special(mapping, 'keys') is None:
        raise TypeError(f"'{_vm.type_name(mapping)}' object is not a mapping")
    result = {}
    for key in mapping.keys():
        result[key] = mapping[key]
    return result


def build_set(*items):
    result = set()
    for item in items:
        result.add(item)
    return result


def build_map(*items):
    result = {}
    for i in range(0, len(items), 2):
        result[items[i]] = items[i + 1]
    return result


def set_add(target, item):
    _builtins().set_add(target, item)


# Text

def str(value):
    method = _special(value, '__str__')
    if method is None or _vm.is_native(method):
        return native_str(value)
    result = method()
    if not isinstance(result, _str):
        raise TypeError(f'__str__ returned non-string (type {_type(result).__name__})')
    return result


def repr(value):
    method = _special(value, '__repr__')
    if method is None or _vm.is_native(method):
        return _native_text(value, True)
    result = method()
    if not isinstance(result, _str):
        raise TypeError(f'__repr__ returned non-string (type {_type(result).__name__})')
    return result


def ascii(value):
    return _vm.escape(repr(value))


def format(value, spec, conversion=0):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    method = _special(value, '__format__')
    if _vm.is_native(method):
        if not spec:
            return str(value)
        return method(spec)
    result = method(spec)
    if not isinstance(result, _str):
        raise TypeError(f'__format__ must return a str, not {_type(result).__name__}')
    return result


_str = _vm.str_type
_busy = []


def _native_text(value, as_repr):
    """What a built-in type shows, also of items that have their own methods."""
    text = _vm.native_text(value, as_repr)
    if text is not None:
        return text
    for each in _busy:
        if each is value:
            return '{...}' if isinstance(value, dict) else '[...]' if isinstance(value, list) else '(...)'
    _busy.append(value)
    try:
        return _container_text(value, as_repr)
    finally:
        _busy.pop()


def _container_text(value, as_repr):
    if isinstance(value, list):
        return '[' + ', '.join([repr(item) for item in value]) + ']'
    if isinstance(value, tuple):
        if len(value) == 1:
            return '(' + repr(value[0]) + ',)'
        return '(' + ', '.join([repr(item) for item in value]) + ')'
    if isinstance(value, dict):
        return '{' + ', '.join([repr(key) + ': ' + repr(item) for key, item in value.items()]) + '}'
    if isinstance(value, (set, frozenset)):
        name = _type(value).__name__
        if not value:
            return name + '()'
        items = '{' + ', '.join([repr(item) for item in value]) + '}'
        return items if name == 'set' else f'{name}({items})'
    if isinstance(value, BaseException):
        args = value.args
        if as_repr:
            if len(args) == 1:
                return f'{_type(value).__name__}({repr(args[0])})'
            return _type(value).__name__ + repr(args)
        if len(args) == 1:
            return repr(args[0]) if isinstance(value, KeyError) else str(args[0])
        return repr(args) if args else ''
    kind = _type(value).__name__
    if kind in ('dict_keys', 'dict_values', 'dict_items'):
        return kind + '([' + ', '.join([repr(item) for item in value]) + '])'
    if kind == 'mappingproxy':
        return f'mappingproxy({value.copy()!r})' if as_repr else repr(value.copy())
    if kind == 'method':
        return f'<bound method {value.__func__.__qualname__} of {repr(value.__self__)}>'
    if not as_repr and not _vm.is_native(_special(value, '__repr__')):
        return repr(value)
    return _vm.default_repr(value)


# The built-in types' own methods, called by name

def native_get_item(self, key):
    if isinstance(self, dict):
        return _builtins().dict_getitem(self, key)
    return _vm.get_item(self, _index_key(key))


def native_set_item(self, key, value):
    if isinstance(self, dict):
        _builtins().dict_setitem(self, key, value)
    elif isinstance(key, slice):
        _vm.set_item(self, _index_key(key), list(value))
    else:
        _vm.set_item(self, _index_key(key), value)


def native_delete_item(self, key):
    if isinstance(self, dict):
        _builtins().dict_delitem(self, key)
    else:
        _vm.delete_item(self, _index_key(key))


def native_contains(self, item):
    if isinstance(self, dict):
        return _builtins().dict_contains(self, item)
    if isinstance(self, (set, frozenset)):
        return _builtins().set_contains(self, item)
    for each in self:
        if each is item or each == item:
            return True
    return False


def native_next(self):
    raise TypeError(f"'{_vm.type_name(self)}' object is not an iterator")


def native_repr(self):
    return _native_text(self, True)


def native_str(self):
    if not isinstance(self, (_str, BaseException)) and not _vm.is_native(_special(self, '__repr__')):
        return repr(self)
    return _native_text(self, False)


def native_format(self, spec):
    return str(self)


def ask_both(object, name):
    """An attribute of an object with its own `__getattribute__` and `__getattr__`."""
    kind = _type(object)
    try:
        return kind.__getattribute__(object, name)
    except AttributeError:
        return kind.__getattr__(object, name)


# Patterns

_missing = object()
_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, _vm.str_type, tuple)


def match_keys(subject, keys):
    """The values of all keys of a mapping, or None."""
    values = []
    for key in keys:
        value = subject.get(key, _missing)
        if value is _missing:
            return None
        values.append(value)
    return tuple(values)


def match_class(subject, cls, names, count):
    """The attributes for the positional and then the named patterns of `cls(…)`, or None."""
    if not isinstance(subject, cls):
        return None
    values = []
    wanted = ()
    if count > 0:
        known = getattr(cls, '__match_args__', None)
        if known is None and issubclass(cls, _SELF_MATCHING):
            _check_patterns(cls, 1, count)
            values.append(subject)
        else:
            known = () if known is None else known
            if not isinstance(known, tuple):
                raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {_type(known).__name__})')
            _check_patterns(cls, len(known), count)
            wanted = known[:count]
    wanted += names
    for i in range(len(wanted)):
        name = wanted[i]
        if not isinstance(name, _vm.str_type):
            raise TypeError(f'__match_args__ elements must be strings (got {_type(name).__name__})')
        if name in wanted[:i]:
            raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
        value = getattr(subject, name, _missing)
        if value is _missing:
            return None
        values.append(value)
    return tuple(values)


def _check_patterns(cls, most, count):
    if count > most:
        ending = '' if most == 1 else 's'
        raise TypeError(f'{cls.__name__}() accepts {most} positional sub-pattern{ending} ({count} given)')


# Generators

def generator_close(generator):
    try:
        generator.throw(GeneratorExit)
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError(f'{_vm.type_name(generator)} ignored GeneratorExit')


# Classes

def build_class(function, name, /, *bases, metaclass=None, **keywords):
    resolved = bases
    for base in bases:
        if not isinstance(base, type) and _special(base, '__mro_entries__') is not None:
            resolved = []
            for each in bases:
                entries = None if isinstance(each, type) else _special(each, '__mro_entries__')
                if entries is None:
                    resolved.append(each)
                else:
                    resolved.extend(entries(bases))
            resolved = tuple(resolved)
            break
    if metaclass is None:
        metaclass = _type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _derived_metaclass(metaclass, resolved)
    if metaclass is type:
        namespace = {}
    else:
        prepare = getattr(metaclass, '__prepare__', None)
        namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if isinstance(namespace, dict):
        _vm.run_body(function, namespace)
    else:
        body = {}
        _vm.run_body(function, body)
        for key in body:
            namespace[key] = body[key]
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return metaclass(name, resolved, namespace, **keywords)


def _derived_metaclass(metaclass, bases):
    winner = metaclass
    for base in bases:
        kind = _type(base)
        if _vm.is_subclass(winner, kind):
            continue
        if _vm.is_subclass(kind, winner):
            winner = kind
            continue
        raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) '
                        'subclass of the metaclasses of all its bases')
    return winner


def make_type(metaclass, name=None, bases=(), namespace=None, /, **keywords):
    if metaclass is type:
        if namespace is None:
            raise TypeError('type() takes 1 or 3 arguments')
        cls = type_new(metaclass, name, bases, namespace, **keywords)
        init = None if _type(cls) is type else _vm.find(_type(cls), '__init__')
        if init is not None and not _vm.is_native(init):
            init(cls, name, bases, namespace, **keywords)
        return cls
    call = _vm.find(_type(metaclass), '__call__')
    if call is not None and not _vm.is_native(call):
        return call(metaclass, name, bases, namespace, **keywords)
    return call_type(metaclass, name, bases, namespace, **keywords)


def call_type(metaclass, *args, **keywords):
    """`type.__call__` of a metaclass."""
    new = _vm.find(metaclass, '__new__')
    if new is None or _vm.is_native(new):
        cls = type_new(metaclass, *args, **keywords)
    else:
        cls = new(metaclass, *args, **keywords)
    if isinstance(cls, metaclass):
        init = _vm.find(_type(cls), '__init__')
        if init is not None and not _vm.is_native(init):
            init(cls, *args, **keywords)
    return cls


def type_new(metaclass, name, bases=None, namespace=None, /, **keywords):
    """`type.__new__`, as a metaclass calls it through super()."""
    if namespace is None:
        if bases is None:
            return _type(name)
        raise TypeError('type.__new__() takes exactly 3 arguments (1 given)')
    if not isinstance(name, _vm.str_type):
        raise TypeError(f'type.__new__() argument 1 must be str, not {_type(name).__name__}')
    if not isinstance(bases, tuple):
        raise TypeError(f'type.__new__() argument 2 must be tuple, not {_type(bases).__name__}')
    if not isinstance(namespace, dict):
        raise TypeError(f'type.__new__() argument 3 must be dict, not {_type(namespace).__name__}')
    winner = _derived_metaclass(metaclass, bases)
    if winner is not metaclass:
        new = _vm.find(winner, '__new__')
        if new is not None and not _vm.is_native(new):
            return new(winner, name, bases, namespace, **keywords)
    if '__module__' not in namespace:
        namespace = {**namespace, '__module__': _vm.caller_module()}
    return _finish_class(_vm.new_class(winner, name, bases, namespace), keywords)


def _finish_class(cls, keywords):
    for name, value in _vm.class_items(cls):
        method = _special(value, '__set_name__')
        if method is not None:
            method(cls, name)
    hook = super(cls, cls).__init_subclass__
    if not _vm.is_native(hook):
        hook(**keywords)
    elif keywords:
        raise TypeError(f'{cls.__qualname__}.__init_subclass__() takes no keyword arguments')
    return cls


def call_special(method, object, /, *args, **keywords):
    return _type(method).__get__(method, object, _type(object))(*args, **keywords)


def import_star(module, namespace):
    """`from module import *`, of a module whose own `__getattr__` gives some of what it offers."""
    for name in module.__all__:
        namespace[name] = getattr(module, name)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    return _vm.import_submodule(module, name)


def enter_context(manager, asynchronous):
    enter = _special(manager, '__aenter__' if asynchronous else '__enter__')
    leave = _special(manager, '__aexit__' if asynchronous else '__exit__')
    return leave, enter()


# What sys.setprofile and sys.settrace have set (src/vm/hooks.ts)

_EVENTS = ('call', 'line', 'return')
# The trace functions of frames, by the frame's id.
_local_traces = {}


def call_hooks(frame, event, value):
    _vm.in_hook(1)
    try:
        _tell(frame, _EVENTS[event], value)
    finally:
        _vm.in_hook(0)


def tell_raised(frames, exception, handler):
    _vm.in_hook(1)
    try:
        for frame in frames:
            if id(frame) in _local_traces:
                _tell(frame, 'exception', (_type(exception), exception, _traceback_from(frame, exception.__traceback__)))
            if frame is not handler:
                _tell(frame, 'return', None)
    finally:
        _vm.in_hook(0)


def _traceback_from(frame, traceback):
    """What of a traceback there was when the exception came to a frame."""
    while traceback is not None and traceback.tb_frame is not frame:
        traceback = traceback.tb_next
    return traceback


def _tell(frame, event, value):
    profile = _vm.hook(0)
    if profile is not None and event in ('call', 'return'):
        try:
            profile(frame, event, value)
        except BaseException:
            _vm.set_hook(0, None)
            raise
    trace = _vm.hook(1)
    if trace is None:
        return
    function = trace if event == 'call' else _local_traces.get(id(frame))
    if function is None:
        return
    try:
        answer = function(frame, event, value)
    except BaseException:
        _vm.set_hook(1, None)
        _local_traces.clear()
        raise
    if event == 'return':
        del _local_traces[id(frame)]
    elif answer is not None:
        _local_traces[id(frame)] = answer


def construct(cls, /, *args, **keywords):
    """A call of a class with its own `__new__`, or an abstract one."""
    if cls.__dict__.get('__abstractmethods__') or _vm.is_abstract(cls):
        refuse_abstract(cls)
    instance = _vm.find(cls, '__new__')(cls, *args, **keywords)
    if isinstance(instance, cls):
        init = _vm.find(_type(instance), '__init__')
        if not _vm.is_native(init) or _vm.is_native(_vm.find(cls, '__new__')):
            init(instance, *args, **keywords)
    return instance


def refuse_abstract(cls, *args, **keywords):
    names = sorted(cls.__abstractmethods__)
    what = ', '.join([f"'{name}'" for name in names])
    plural = 's' if len(names) > 1 else ''
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract "
                    f'method{plural} {what}')


def object_dir(self):
    names = set()
    own = getattr(self, '__dict__', None)
    if own is not None:
        names.update(own)
    for cls in _type(self).__mro__:
        names.update(cls.__dict__)
    return list(names)


def object_reduce(self):
    from _pickling import _default_reduce
    return _default_reduce(self, _type(self))


def object_reduce_ex(self, protocol):
    from _pickling import _default_reduce, _own
    kind = _type(self)
    reduce = _own(kind, '__reduce__')
    return _default_reduce(self, kind) if reduce is None else reduce(self)


def object_getstate(self):
    from _pickling import _plain_state
    return _plain_state(self, _type(self))


# Imports

def import_name(name, namespace, names, level):
    package = ''
    if level > 0:
        package = _package_of(namespace)
        if not package:
            raise ImportError('attempted relative import with no known parent package')
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        base = '.'.join(parts[:len(parts) - level + 1])
        full = f'{base}.{name}' if name else base
    else:
        full = name
    module = import_module(full)
    if names is None:
        return import_module(full.partition('.')[0]) if level == 0 else module
    if hasattr(module, '__path__'):
        for each in names:
            if each == '*':
                # What a module's own __getattr__ makes has to be there.
                for public in getattr(module, '__all__', ()):
                    hasattr(module, public)
                continue
            if not hasattr(module, each) and _is_there(f'{full}.{each}', module):
                import_module(f'{full}.{each}')
    return module


def _is_there(name, package):
    """Is there a submodule of that name, in the program or in a file that it has written?"""
    if _vm.find_module(name) is not None:
        return True
    import _written
    return _written.find(name, package.__path__) is not None


def _package_of(namespace):
    package = namespace.get('__package__')
    if package is not None:
        return package
    name = namespace.get('__name__', '')
    return name if '__path__' in namespace else name.rpartition('.')[0]


def import_module(name):
    modules = _vm.modules
    module = modules.get(name)
    if module is not None:
        if name in _loading:
            _wait_until_loaded(name)
        return module
    if name in modules:
        raise ModuleNotFoundError(f'import of {name} halted; None in sys.modules', name=name)
    parent, _, last = name.rpartition('.')
    if parent:
        owner = import_module(parent)
        # The parent may have put it there: os does with os.path.
        if name in modules:
            return modules[name]
        if not hasattr(owner, '__path__'):
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name)
    written = None
    if _vm.find_module(name) is None:
        import _written
        import sys
        written = _written.find(name, modules[parent].__path__ if parent else sys.path)
        if written is None:
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
    module = _vm.new_module(name) if written is None else _written.new_module(name, *written)
    me = _vm.thread()
    # Of two threads that come here at the same time, one loads the module.
    loading = _loading.setdefault(name, [me, module])
    if loading[1] is not module:
        return (modules.get(name) or import_module(name)) if _wait_until_loaded(name) else loading[1]
    module.__initializing__ = True
    modules[name] = module
    if not _vm.is_library(module):
        import _module_specs
        _module_specs.describe(module)
    try:
        if written is None:
            _vm.run_module(module)
        else:
            _written.run(module, written[0])
    except BaseException:
        modules.pop(name, None)
        raise
    finally:
        del module.__initializing__
        _loading.pop(name)
        for event in loading[2:]:
            _kernel.event_set(event)
    module = modules.get(name, module)
    if parent:
        setattr(modules[parent], last, module)
    return module


# Modules whose bodies run: who runs it, the module, and the events of the threads that wait for its end.
_loading = {}


def _wait_until_loaded(name):
    """Waits while another thread loads a module; False in a thread that is loading one itself: they might wait for each other."""
    me = _vm.thread()
    if any([loading[0] == me for loading in list(_loading.values())]):
        return False
    loading = _loading.get(name)
    if loading is not None:
        event = _kernel.new(5, 0, 0, False)
        _kernel.name(event, f'import of {name}')
        loading.append(event)
        if _loading.get(name) is loading:
            _kernel.event_wait(event, None)
    return True


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    return import_name(name, globals or {}, tuple(fromlist) if fromlist else None, level)


# Attributes

_missing = object()


def getattr(obj, name, default=_missing, /):
    if default is _missing:
        return _vm.load_attribute(obj, name)
    try:
        return _vm.load_attribute(obj, name)
    except AttributeError:
        return default


def hasattr(obj, name, /):
    try:
        _vm.load_attribute(obj, name)
    except AttributeError:
        return False
    return True


def isinstance_of(obj, kind):
    if type(kind) is tuple:
        for each in kind:
            if isinstance(obj, each):
                return True
        return False
    method = _special(kind, '__instancecheck__')
    if method is not None:
        if _vm.is_native(method) and not _vm.is_subclass(_type(obj), kind):
            said = getattr(obj, '__class__', None)
            return isinstance(said, _type) and _vm.is_subclass(said, kind)
        return truth(method(obj))
    raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')


def issubclass_of(cls, kind):
    if type(kind) is tuple:
        for each in kind:
            if issubclass(cls, each):
                return True
        return False
    method = _special(kind, '__subclasscheck__')
    if method is not None:
        return truth(method(cls))
    raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')


def dir_of(obj):
    method = _special(obj, '__dir__')
    if isinstance(obj, type):
        if _vm.overrides(type(obj), type, '__dir__'):
            return sorted(method())
        names = set()
        for cls in obj.__mro__:
            names.update(cls.__dict__)
        return sorted(names)
    if type(obj) is type(_vm):
        own = obj.__dict__.get('__dir__')
        return sorted(obj.__dict__ if own is None else own())
    return sorted(method())


# Exceptions

def exception_text(exception, chain, *_):
    """The text of an uncaught exception some of whose chain or group have their own `__str__`."""
    pairs = []
    todo = [exception]
    while todo:
        each = todo.pop()
        try:
            message = str(each)
        except BaseException:
            message = '<exception str() failed>'
        pairs.append((each, message))
        inner = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
        for linked in (each.__cause__, each.__context__, *inner):
            if linked is not None and not any([linked is known for known, _ in pairs]):
                todo.append(linked)
    return _vm.exception_text(exception, chain, pairs)


# More of them, in files of their own

from _async import (
    async_generator_asend, async_generator_athrow, async_generator_close, async_iter, async_next,
    never_awaited,
)
from _finalizers import finalize
from _groups import group_match, prepare_reraise_star

# The first class: build_class must be there

class UnionType:
    """What `int | None` gives."""

    def __init__(self, args):
        flat = []
        for each in args:
            for part in each.__args__ if isinstance(each, UnionType) else (each,):
                part = type(None) if part is None else part
                if part not in flat:
                    flat.append(part)
        self.__args__ = tuple(flat)

    def __or__(self, other):
        return UnionType((self, other))

    def __ror__(self, other):
        return UnionType((other, self))

    def __eq__(self, other):
        return isinstance(other, UnionType) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        from _generic import text_of
        return ' | '.join(['None' if each is type(None) else text_of(each) for each in self.__args__])

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


UnionType.__module__ = 'types'
_UNION_PARTS = (type, type(None), UnionType)


# Signals

def handle_signal(number):
    """Calls the handler of a signal; whatever the main thread is at is interrupted for it."""
    import _signals
    _signals.deliver(number)


def raise_thrown(exception):
    """Another thread wants this one to raise it."""
    raise exception
