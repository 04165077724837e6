"""What something is, where it was written, how it is called, and who is calling."""

# Supported: what asks what kind of thing something is.

import collections
import sys
import types
from collections.abc import Awaitable

from _inspect_signature import BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation, signature_of

Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')
Arguments = collections.namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = collections.namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
FullArgSpec = collections.namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
Traceback = collections.namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = collections.namedtuple('FrameInfo', 'frame filename lineno function code_context index')

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'
GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


_DESCRIPTORS = (type(str.join), type(str.__add__), type(dict.__dict__['fromkeys']))


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object) or isinstance(object, _DESCRIPTORS)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def isabstract(object):
    """A class that has abstract methods, or is meant to."""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return isinstance(object, types.CoroutineType) or isinstance(object, Awaitable)


def unwrap(func, *, stop=None):
    """What a chain of wrappers (`__wrapped__`) is around."""
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
    return func


def _has_flag(object, flag):
    while True:
        if ismethod(object):
            object = object.__func__
        elif hasattr(object, 'func') and hasattr(object, 'keywords'):
            object = object.func
        else:
            return isfunction(object) and object.__code__.co_flags & flag != 0


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


_marked = '_is_coroutine_mark'


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(obj, _marked, False)


def markcoroutinefunction(func):
    setattr(func, _marked, True)
    return func


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def cleandoc(doc):
    """A docstring without the indentation of its lines."""
    lines = doc.expandtabs().split('\n')
    rest = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(rest) if rest else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring, of what it overrides if it has none itself, without its indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        return next((base.__doc__ for base in object.__mro__[:-1] if base.__doc__ is not None), None)
    name = getattr(object, '__name__', None)
    owner = None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object):
        path = object.__qualname__.split('.')[:-1]
        owner = sys.modules.get(object.__module__)
        for part in path:
            owner = getattr(owner, part, None)
        if not isclass(owner):
            return None
    elif isinstance(object, property) and object.fget is not None:
        return None
    if owner is None or name is None:
        return None
    docs = [getattr(getattr(base, name, None), '__doc__', None) for base in owner.__mro__]
    return next((doc for doc in docs if doc is not None), None)


# Members

def _members(object, predicate, get):
    found = []
    names = dir(object)
    for name in names:
        try:
            value = get(object, name)
        except AttributeError:
            # As an abstract property of a class may.
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda member: member[0])
    return found


def getmembers(object, predicate=None):
    """The attributes of an object by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


_nothing = types.SimpleNamespace()


def getattr_static(obj, attr, default=_nothing):
    """The attribute as it is stored: no descriptor is asked, no `__getattr__` called."""
    kind = obj if isinstance(obj, type) else type(obj)
    in_class = _static_in(kind, attr)
    if kind is not obj:
        own = _own_attributes(obj).get(attr, _nothing)
        if own is not _nothing and in_class is not _nothing and hasattr(type(in_class), '__get__') and (
                hasattr(type(in_class), '__set__') or hasattr(type(in_class), '__delete__')):
            return in_class
        if own is not _nothing:
            return own
    if in_class is not _nothing:
        return in_class
    if kind is obj:
        in_meta = _static_in(type(obj), attr)
        if in_meta is not _nothing:
            return in_meta
    if default is not _nothing:
        return default
    raise AttributeError(attr)


def _static_in(kind, attr):
    for base in kind.__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    return _nothing


def _own_attributes(obj):
    try:
        return object.__getattribute__(obj, '__dict__')
    except AttributeError:
        return {}


def getmro(cls):
    return cls.__mro__


def classify_class_attrs(cls):
    """What each attribute of a class is and where it is defined."""
    found = []
    for name in sorted(set(dir(cls))):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        kind = 'data'
        if isinstance(value, (staticmethod, classmethod)):
            kind = 'static method' if isinstance(value, staticmethod) else 'class method'
            value = value.__func__
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        found.append(Attribute(name, kind, home, value))
    return found


# Source

def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    return None


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    for attribute in ('__func__', '__code__', 'tb_frame', 'f_code'):
        object = getattr(object, attribute, object)
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getsourcefile(object):
    return getfile(object)


def _file_lines(object):
    import linecache
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError('could not get source code')
    return lines


def findsource(object):
    """The lines of the file, and the index of the one where the object begins."""
    lines = _file_lines(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object)
    object = unwrap(getattr(object, '__func__', object))
    for attribute in ('__code__', 'tb_frame', 'f_code'):
        object = getattr(object, attribute, object)
    line = object.co_firstlineno - 1
    if line >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, line


def _class_line(lines, cls):
    first = getattr(cls, '__firstlineno__', None)
    if first is not None:
        return first - 1
    for index, line in enumerate(lines):
        words = line.split()
        if words[:1] == ['class'] and words[1].split('(')[0].split('[')[0].rstrip(':') == cls.__name__:
            while index and lines[index - 1].lstrip().startswith('@'):
                index -= 1
            return index
    raise OSError('could not find class definition')


def getsourcelines(object):
    """The lines of the object and the number of the first one."""
    object = unwrap(object)
    lines, first = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getblock(lines):
    """The lines of the definition that the first line begins: all that are indented more, brackets closed."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    past = 1
    depth = _open_brackets(lines[0])
    in_body = lines[0].lstrip().startswith(('def ', 'class ', 'async def ')) and depth == 0
    for index in range(1, len(lines)):
        line = lines[index]
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        if not text or text.startswith('#') and indent <= margin:
            continue
        if depth == 0 and in_body and indent <= margin:
            break
        if depth == 0 and not in_body and not lines[0].lstrip().startswith('@') and indent <= margin:
            break
        if not in_body and depth == 0:
            in_body = text.startswith(('def ', 'class ', 'async def '))
        depth = max(depth + _open_brackets(line), 0)
        past = index + 1
    return lines[:past]


def _open_brackets(line):
    code = line.split('#')[0]
    return sum([code.count(each) for each in '([{']) - sum([code.count(each) for each in ')]}'])


def getcomments(object):
    """The comment right before the object."""
    lines, first = findsource(object)
    begin = first
    while begin and lines[begin - 1].lstrip().startswith('#'):
        begin -= 1
    return ''.join([line.expandtabs().lstrip() for line in lines[begin:first]]) or None


# Frames

def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        line, frame = frame.tb_lineno, frame.tb_frame
    else:
        line = frame.f_lineno
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        import linecache
        found = linecache.getlines(filename)
        if found:
            begin = max(0, min(line - 1 - context // 2, len(found) - context))
            lines = found[begin:begin + context]
            index = line - 1 - begin
    return Traceback(filename, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def getargs(co):
    names = co.co_varnames
    past = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[past]
        past += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[past]
    return Arguments(list(names[:co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


# Signatures

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped)


def getfullargspec(func):
    try:
        found = signature_of(Signature, func, False)
    except (TypeError, ValueError) as error:
        raise TypeError('unsupported callable') from error
    if ismethod(func):
        # Bound or not, `self` is shown here.
        found = signature_of(Signature, func.__func__, False)
    spec = FullArgSpec([], None, None, None, [], None, {})._asdict()
    defaults, by_name = [], {}
    if found.return_annotation is not Signature.empty:
        spec['annotations']['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            spec['args'].append(name)
            if parameter.default is not Parameter.empty:
                defaults.append(parameter.default)
        elif kind == Parameter.VAR_POSITIONAL:
            spec['varargs'] = name
        elif kind == Parameter.VAR_KEYWORD:
            spec['varkw'] = name
        else:
            spec['kwonlyargs'].append(name)
            if parameter.default is not Parameter.empty:
                by_name[name] = parameter.default
        if parameter.annotation is not Parameter.empty:
            spec['annotations'][name] = parameter.annotation
    return FullArgSpec(**spec | {'defaults': tuple(defaults) or None, 'kwonlydefaults': by_name or None})


def getcallargs(func, /, *positional, **named):
    bound = signature(func.__func__ if ismethod(func) else func)
    args = (func.__self__, *positional) if ismethod(func) else positional
    made = bound.bind(*args, **named)
    made.apply_defaults()
    return made.arguments


def getclosurevars(func):
    func = func.__func__ if ismethod(func) else func
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    import builtins
    code = func.__code__
    cells = zip(code.co_freevars, func.__closure__ or ())
    nonlocals = {name: cell.cell_contents for name, cell in cells}
    known = {name: func.__globals__[name] for name in code.co_names if name in func.__globals__}
    built_in = {name: getattr(builtins, name) for name in code.co_names
                if name not in known and hasattr(builtins, name)}
    unbound = {name for name in code.co_names if name not in known and name not in built_in}
    return ClosureVars(nonlocals, known, built_in, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        return dict(obj.__dict__.get('__annotations__') or {})
    if not callable(obj) and not ismodule(obj):
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    return dict(getattr(obj, '__annotations__', None) or {})


def getasyncgenstate(agen):
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    return {} if coroutine.cr_frame is None else coroutine.cr_frame.f_locals


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None
