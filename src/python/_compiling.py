"""`compile`, `eval` and `exec`: Python that a program makes while it runs."""

import _vm

_code = type((lambda: None).__code__)
_errors = {'SyntaxError': SyntaxError, 'IndentationError': IndentationError, 'TabError': TabError}
# Flags of the `__future__`, and those that ask for something else than code.
_FUTURES = 0x1fe0010
_ONLY_TREE = 0x400
_KNOWN = _FUTURES | 0x2000 | 0x4000 | 0x1000 | 0x100 | 0x200


# Texts

def code_of(text, filename, mode, shown=False):
    """The code of a text; `shown`: its lines stand in tracebacks, as those of a file do."""
    result = _vm.compile_text(text, filename, mode, shown)
    if len(result) > 2:
        kind, message, line, column, source, end_line, end_column = result
        raise _errors[kind](message, (filename, *_place(message, mode, line, column, source, end_line, end_column)))
    code, warnings = result
    if warnings:
        from warnings import warn_explicit
        for message, line in warnings:
            warn_explicit(message, SyntaxWarning, filename, line)
    return code


def _place(message, mode, line, column, source, end_line, end_column):
    """Line, column, source line, and where it ends, as CPython has them in each case."""
    if message.endswith('was never closed'):
        end_column = 0
    elif message == 'unexpected indent' or message.startswith('unindent does not match'):
        end_column = -1
    elif message.startswith('inconsistent use of tabs'):
        end_column = 0
    elif mode == 'eval' and message == 'invalid syntax' and source is not None and column > len(source):
        column = end_column = 0
    if source and mode != 'eval' and not message.startswith('unterminated'):
        source += '\n'
    return line, column, source, end_line, end_column


def decoded(data):
    """The text of a source file: UTF-8, unless one of its first two lines says something else."""
    if data.startswith(b'\xef\xbb\xbf'):
        return data[3:].decode()
    for line in data.split(b'\n', 2)[:2]:
        if line.strip() and not line.lstrip().startswith(b'#'):
            break
        _, found, rest = line.partition(b'coding')
        if found and rest[:1] in (b':', b'='):
            name = rest[1:].split(b'#')[0].strip().split(b' ')[0].decode('latin-1')
            try:
                return data.decode(name)
            except LookupError:
                raise SyntaxError(f'unknown encoding: {name}') from None
    return data.decode()


def _text(source, what):
    if isinstance(source, str):
        text = source
    elif isinstance(source, (bytes, bytearray, memoryview)):
        text = decoded(bytes(source))
    else:
        raise TypeError(what)
    if '\0' in text:
        raise SyntaxError('source code string cannot contain null bytes')
    return text


def _path(filename):
    method = None if isinstance(filename, (str, bytes)) else getattr(type(filename), '__fspath__', None)
    name = filename if method is None else method(filename)
    if isinstance(name, bytes):
        return name.decode()
    if not isinstance(name, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(filename).__name__}')
    return name


def compiled(source, filename, mode, flags, optimize):
    filename = _path(filename)
    if not isinstance(mode, str):
        raise TypeError(f"compile() argument 'mode' must be str, not {type(mode).__name__}")
    if flags & _ONLY_TREE:
        raise NotImplementedError('compile() makes code only, no syntax tree')
    if flags & ~_KNOWN:
        raise ValueError('compile(): unrecognised flags')
    if optimize not in (-1, 0, 1, 2):
        raise ValueError('compile(): invalid optimize value')
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    return code_of(_text(source, 'compile() arg 1 must be a string, bytes or AST object'), filename, mode)


# Namespaces

def _namespaces(globals, locals):
    """Those that were given; what was not is the caller's."""
    if globals is None:
        globals, own = _vm.namespaces()
        if locals is None:
            locals = own
    elif locals is None:
        locals = globals
    globals.setdefault('__builtins__', _vm.modules['builtins'].__dict__)
    return globals, locals


def _is_mapping(value):
    return hasattr(type(value), '__getitem__')


def _run(code, globals, locals, closure):
    if isinstance(locals, dict):
        return _vm.run_code(code, globals, locals, closure)
    # The machine's namespaces are dicts: of any other mapping it works on a copy.
    names = {name: locals[name] for name in locals.keys()}
    before = dict(names)
    try:
        return _vm.run_code(code, globals, names, closure)
    finally:
        for name, value in names.items():
            if name not in before or before[name] is not value:
                locals[name] = value
        for name in before:
            if name not in names:
                del locals[name]


def evaluate(source, globals, locals):
    if locals is not None and not _is_mapping(locals):
        raise TypeError('locals must be a mapping')
    if globals is not None and not isinstance(globals, dict):
        raise TypeError('globals must be a real dict; try eval(expr, {}, mapping)' if _is_mapping(globals)
                        else 'globals must be a dict')
    globals, locals = _namespaces(globals, locals)
    if isinstance(source, _code):
        if _vm.free_count(source):
            raise TypeError('code object passed to eval() may not contain free variables')
        code = source
    else:
        text = _text(source, 'eval() arg 1 must be a string, bytes or code object')
        code = code_of(text.lstrip(' \t'), '<string>', 'eval')
    return _run(code, globals, locals, None)


def execute(source, globals, locals, closure):
    if globals is not None and not isinstance(globals, dict):
        raise TypeError(f'exec() globals must be a dict, not {type(globals).__name__}')
    if locals is not None and not _is_mapping(locals):
        raise TypeError(f'locals must be a mapping or None, not {type(locals).__name__}')
    globals, locals = _namespaces(globals, locals)
    if isinstance(source, _code):
        _check_closure(_vm.free_count(source), closure)
        code = source
    else:
        if closure is not None:
            raise TypeError('closure can only be used when source is a code object')
        code = code_of(_text(source, 'exec() arg 1 must be a string, bytes or code object'), '<string>', 'exec')
    _run(code, globals, locals, closure)


def _check_closure(needed, closure):
    if needed == 0:
        if closure is not None:
            raise TypeError('cannot use a closure with this code object')
        return
    if closure is None:
        raise TypeError('code object requires a closure of exactly length %d' % needed)
    cell = type((lambda x: lambda: x)(0).__closure__[0])
    if not isinstance(closure, tuple) or len(closure) != needed or not all([isinstance(each, cell) for each in closure]):
        raise TypeError('code object requires a closure of exactly length %d' % needed)
