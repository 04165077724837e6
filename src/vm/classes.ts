import { CLASS_BYTES, CLASSES, EXCEPTION_WORDS, Exception, Trace } from './layout.ts';

/**
 * The built-in classes, in the order of their addresses. A class's base must stand above it.
 */
interface ClassRow {
  readonly name: string;
  readonly base: string | null;
  /** How the collector traces instances. */
  readonly trace: number;
  /** Words of an instance (header included), 0 when the size varies. */
  readonly words: number;
  /** Word offset of `__dict__` in an instance, 0 when it has none. */
  readonly dict?: number;
  /** May a Python class derive from it? */
  readonly subclassable?: boolean;
  /** What it says that it is called. */
  readonly shown?: string;
}

const cls = <const N extends string>(
  name: N,
  base: string | null,
  trace: number,
  words: number,
  more: { dict?: number; subclassable?: boolean; shown?: string } = {},
) => ({ name, base, trace, words, ...more }) as ClassRow & { name: N };

const exception = <const N extends string>(name: N, base: string) =>
  cls(name, base, Trace.values, EXCEPTION_WORDS, { dict: Exception.dict, subclassable: true });

const { opaque, values } = Trace;

const ROWS = [
  cls('object', null, values, 4, { subclassable: true }),
  cls('type', 'object', values, 24, { subclassable: true }),
  // Blocks that are no Python objects: bytes without references, and words that are all values.
  cls('<raw>', 'object', opaque, 0),
  cls('<slots>', 'object', values, 0),
  cls('frame', 'object', Trace.frame, 0),
  cls('<thread>', 'object', values, 16),
  cls('<stack>', 'object', values, 4),
  cls('NoneType', 'object', values, 4),
  cls('ellipsis', 'object', values, 4),
  cls('NotImplementedType', 'object', values, 4),
  cls('int', 'object', opaque, 0, { subclassable: true }),
  cls('bool', 'int', values, 4),
  cls('float', 'object', opaque, 4, { subclassable: true }),
  cls('complex', 'object', opaque, 6, { subclassable: true }),
  cls('str', 'object', opaque, 0, { subclassable: true }),
  cls('bytes', 'object', opaque, 0, { subclassable: true }),
  cls('bytearray', 'object', values, 4, { subclassable: true }),
  cls('tuple', 'object', values, 0, { subclassable: true }),
  cls('list', 'object', values, 4, { subclassable: true }),
  cls('dict', 'object', values, 8, { subclassable: true }),
  cls('set', 'object', values, 8, { subclassable: true }),
  cls('frozenset', 'object', values, 8, { subclassable: true }),
  cls('range', 'object', values, 6),
  cls('slice', 'object', values, 6),
  cls('cell', 'object', values, 4),
  cls('code', 'object', values, 4),
  cls('function', 'object', values, 14, { dict: 12 }),
  cls('builtin_function_or_method', 'object', values, 6),
  // A function of the library that CPython has in C: laid out as a function, and passed off as its base.
  cls('<c function>', 'builtin_function_or_method', values, 14, { shown: 'builtin_function_or_method' }),
  cls('method_descriptor', 'object', values, 6),
  cls('wrapper_descriptor', 'object', values, 6),
  cls('method-wrapper', 'object', values, 6),
  cls('getset_descriptor', 'object', values, 6),
  cls('method', 'object', values, 4),
  cls('module', 'object', values, 4, { dict: 2, subclassable: true }),
  cls('super', 'object', values, 6),
  cls('property', 'object', values, 8, { subclassable: true }),
  cls('staticmethod', 'object', values, 4, { dict: 3, subclassable: true }),
  cls('classmethod', 'object', values, 4, { dict: 3, subclassable: true }),
  cls('generator', 'object', values, 8),
  cls('coroutine', 'object', values, 8),
  cls('async_generator', 'object', values, 8),
  cls('traceback', 'object', values, 6),
  cls('mappingproxy', 'object', values, 4),
  cls('dict_keys', 'object', values, 4),
  cls('dict_values', 'object', values, 4),
  cls('dict_items', 'object', values, 4),
  cls('list_iterator', 'object', values, 6),
  cls('list_reverseiterator', 'object', values, 6),
  cls('tuple_iterator', 'object', values, 6),
  cls('str_iterator', 'object', values, 6),
  cls('bytes_iterator', 'object', values, 6),
  cls('range_iterator', 'object', values, 6),
  cls('dict_keyiterator', 'object', values, 6),
  cls('dict_valueiterator', 'object', values, 6),
  cls('dict_itemiterator', 'object', values, 6),
  cls('set_iterator', 'object', values, 6),
  cls('enumerate', 'object', values, 6, { subclassable: true }),
  cls('zip', 'object', values, 6, { subclassable: true }),
  cls('reversed', 'object', values, 6, { subclassable: true }),
  cls('member_descriptor', 'object', values, 6),
  cls('async_generator_asend', 'object', values, 8),
  cls('weakref.ReferenceType', 'object', Trace.weak, 6, { subclassable: true }),
  cls('memoryview', 'object', values, 10),
  cls('array.array', 'object', values, 6, { subclassable: true }),
  // Exceptions
  exception('BaseException', 'object'),
  exception('Exception', 'BaseException'),
  exception('SystemExit', 'BaseException'),
  exception('KeyboardInterrupt', 'BaseException'),
  exception('GeneratorExit', 'BaseException'),
  exception('BaseExceptionGroup', 'BaseException'),
  exception('ArithmeticError', 'Exception'),
  exception('OverflowError', 'ArithmeticError'),
  exception('ZeroDivisionError', 'ArithmeticError'),
  exception('FloatingPointError', 'ArithmeticError'),
  exception('AssertionError', 'Exception'),
  exception('AttributeError', 'Exception'),
  exception('BufferError', 'Exception'),
  exception('EOFError', 'Exception'),
  exception('ImportError', 'Exception'),
  exception('ModuleNotFoundError', 'ImportError'),
  exception('LookupError', 'Exception'),
  exception('IndexError', 'LookupError'),
  exception('KeyError', 'LookupError'),
  exception('MemoryError', 'Exception'),
  exception('NameError', 'Exception'),
  exception('UnboundLocalError', 'NameError'),
  exception('OSError', 'Exception'),
  exception('BlockingIOError', 'OSError'),
  exception('ChildProcessError', 'OSError'),
  exception('ConnectionError', 'OSError'),
  exception('BrokenPipeError', 'ConnectionError'),
  exception('ConnectionAbortedError', 'ConnectionError'),
  exception('ConnectionRefusedError', 'ConnectionError'),
  exception('ConnectionResetError', 'ConnectionError'),
  exception('FileExistsError', 'OSError'),
  exception('FileNotFoundError', 'OSError'),
  exception('InterruptedError', 'OSError'),
  exception('IsADirectoryError', 'OSError'),
  exception('NotADirectoryError', 'OSError'),
  exception('PermissionError', 'OSError'),
  exception('ProcessLookupError', 'OSError'),
  exception('TimeoutError', 'OSError'),
  exception('ReferenceError', 'Exception'),
  exception('RuntimeError', 'Exception'),
  exception('NotImplementedError', 'RuntimeError'),
  exception('RecursionError', 'RuntimeError'),
  exception('PythonFinalizationError', 'RuntimeError'),
  exception('StopAsyncIteration', 'Exception'),
  exception('StopIteration', 'Exception'),
  exception('SyntaxError', 'Exception'),
  exception('IndentationError', 'SyntaxError'),
  exception('TabError', 'IndentationError'),
  exception('SystemError', 'Exception'),
  exception('TypeError', 'Exception'),
  exception('ValueError', 'Exception'),
  exception('UnicodeError', 'ValueError'),
  exception('UnicodeDecodeError', 'UnicodeError'),
  exception('UnicodeEncodeError', 'UnicodeError'),
  exception('Warning', 'Exception'),
  exception('DeprecationWarning', 'Warning'),
  exception('RuntimeWarning', 'Warning'),
  exception('UserWarning', 'Warning'),
  exception('ResourceWarning', 'Warning'),
  exception('SyntaxWarning', 'Warning'),
  exception('FutureWarning', 'Warning'),
  exception('PendingDeprecationWarning', 'Warning'),
  exception('ImportWarning', 'Warning'),
  exception('UnicodeWarning', 'Warning'),
  exception('BytesWarning', 'Warning'),
  exception('EncodingWarning', 'Warning'),
  // ExceptionGroup has two bases; its MRO is made at boot: (ExceptionGroup, BaseExceptionGroup, Exception, …).
  exception('ExceptionGroup', 'BaseExceptionGroup'),
] as const;

/** The rows of the table, for boot. */
export const BUILTIN_CLASSES: readonly ClassRow[] = ROWS;

export type BuiltinClassName = (typeof ROWS)[number]['name'];

/** Addresses of the built-in classes, the same in every image. */
export const Cls = Object.fromEntries(ROWS.map((row, i) => [row.name, CLASSES + i * CLASS_BYTES])) as {
  readonly [N in BuiltinClassName]: number;
};

/** The first byte after the fixed region: where the heap starts. */
export const HEAP_START = CLASSES + ROWS.length * CLASS_BYTES;
