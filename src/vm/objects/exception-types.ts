import { ensureDict } from '../attributes.ts';
import { type BuiltinClassName, Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { setCause } from '../eval-support.ts';
import { bool, Exception, FALSE, isSmall, NONE, NULL, small, TRUE, Traceback } from '../layout.ts';
import { Name } from '../names.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { className, layoutOf, repr, str, typeName } from '../operations.ts';
import { escapeCode } from '../text/escape.ts';
import { levelOf, levelText } from '../traceback-text.ts';
import { isException } from '../unwind.ts';
import type { Vm } from '../vm.ts';
import { bytesOf } from './bytes-value.ts';
import { define } from './define.ts';
import { dictGetName, dictNext, dictSetName, entryKey } from './dict.ts';
import { newExceptionWithArgs } from './exception-value.ts';
import { listAppend, newList } from './list-storage.ts';
import { codeAt, isStr, makeString, stringOf, strKind } from './str-value.ts';
import { makeTuple, tupleFromWords, tupleItem, tupleLength } from './tuple.ts';

/** The exceptions: one layout, with three extra words whose meaning depends on the class. */

const word = (vm: Vm, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;
const put = (vm: Vm, object: number, offset: number, value: number): void => {
  vm.words[(object >> 2) + offset] = value;
};

const argsOf = (vm: Vm, exception: number): number => word(vm, exception, Exception.args);

/** `str(exception)`: its only argument, or all of them. */
function textOf(vm: Vm, exception: number): string {
  const args = argsOf(vm, exception);
  const count = tupleLength(vm, args);
  if (count === 0) return '';
  return count === 1 ? str(vm, tupleItem(vm, args, 0)) : repr(vm, args);
}

function reprOf(vm: Vm, exception: number): string {
  const name = className(vm, vm.image.classOf(exception));
  const args = argsOf(vm, exception);
  const count = tupleLength(vm, args);
  return count === 1 ? `${name}(${repr(vm, tupleItem(vm, args, 0))})` : `${name}${repr(vm, args)}`;
}

const extra = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, self) => word(vm, self, offset) || NONE,
  set: (vm, self, value) => put(vm, self, offset, value),
});

const linked = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, self) => word(vm, self, offset) || NONE,
  set: (vm, self, value) => {
    if (value !== NULL && value !== NONE && !isException(vm as Core, value)) {
      const what = name.slice(2, -2);
      vm.raise(Cls.TypeError, `exception ${what} must be None or derive from BaseException`);
    }
    if (name === '__cause__' && value !== NULL) setCause(vm as Core, self, value);
    else put(vm, self, offset, value === NONE ? 0 : value);
  },
});

function setTraceback(vm: Vm, self: number, value: number): void {
  if (value === NULL) vm.raise(Cls.TypeError, '__traceback__ may not be deleted');
  if (value !== NONE && vm.image.classOf(value) !== Cls.traceback) {
    vm.raise(Cls.TypeError, '__traceback__ must be a traceback or None');
  }
  put(vm, self, Exception.traceback, value === NONE ? 0 : value);
}

/** Keywords are for an `__init__` of the program; `__new__` is given them too. */
function refuseKeywords(vm: Vm, cls: number): void {
  const init = vm.lookup(cls, vm.known(Name.__init__));
  if (cls >= HEAP_START && init !== 0 && vm.image.classOf(init) === Cls.function) return;
  vm.raise(Cls.TypeError, `${className(vm, cls)}() takes no keyword arguments`);
}

export const baseExceptionType: TypeMethods = {
  type: 'BaseException',
  slots: { repr: reprOf, str: textOf },
  construct: define(
    'BaseException',
    1,
    Number.POSITIVE_INFINITY,
    (vm, args, count) => {
      const cls = vm.words[args] as number;
      const tuple = tupleFromWords(vm, args + 1, count - 1);
      if (vm.words[args + count] !== NULL) refuseKeywords(vm, cls);
      return newExceptionWithArgs(vm, cls, tuple);
    },
    { varKeywords: true },
  ),
  methods: [
    define('__init__', 1, Number.POSITIVE_INFINITY, (vm, args, count) => {
      const self = vm.words[args] as number;
      put(vm, self, Exception.args, tupleFromWords(vm, args + 1, count - 1));
      return NONE;
    }),
    define('with_traceback', 2, 2, (vm, args) => {
      const self = vm.words[args] as number;
      setTraceback(vm, self, vm.words[args + 1] as number);
      return self;
    }),
    define('add_note', 2, 2, (vm, args) => {
      const self = vm.words[args] as number;
      const note = vm.words[args + 1] as number;
      if (!isStr(vm, note)) vm.raise(Cls.TypeError, `note must be a str, not '${typeName(vm, note)}'`);
      const dict = ensureDict(vm as Core, self);
      let notes = dictGetName(vm, dict, vm.known(Name.__notes__));
      if (notes === 0) {
        notes = newList(vm);
        dictSetName(vm, dict, vm.known(Name.__notes__), notes);
      }
      listAppend(vm, notes, note);
      return NONE;
    }),
    define('__reduce__', 1, 1, (vm, args) => {
      const self = vm.words[args] as number;
      const dict = word(vm, self, Exception.dict);
      const items = [vm.image.classOf(self), argsOf(vm, self)];
      return makeTuple(vm, dict === 0 ? items : [...items, dict]);
    }),
    define('__setstate__', 2, 2, (vm, args) => {
      const state = vm.words[args + 1] as number;
      if (state !== NONE) put(vm, vm.words[args] as number, Exception.dict, state);
      return NONE;
    }),
  ],
  attributes: [
    {
      name: 'args',
      get: argsOf,
      set: (vm, self, value) => put(vm, self, Exception.args, makeTuple(vm, (vm as Core).itemsOf(value))),
    },
    {
      name: '__traceback__',
      get: (vm, self) => word(vm, self, Exception.traceback) || NONE,
      set: setTraceback,
    },
    linked('__context__', Exception.context),
    linked('__cause__', Exception.cause),
    {
      name: '__suppress_context__',
      get: (vm, self) => bool(word(vm, self, Exception.flags) >> 1 !== 0),
      set: (vm, self, value) => {
        if (value !== TRUE && value !== FALSE) vm.raise(Cls.TypeError, 'attribute value type must be bool');
        put(vm, self, Exception.flags, small(value === TRUE ? 1 : 0));
      },
    },
    { name: '__dict__', get: (vm, self) => ensureDict(vm as Core, self) },
  ],
};

/** The same, of a class that knows some keywords. */
function refuseOthers(vm: Vm, cls: number, others: number, knowsSome: boolean): void {
  const entry = dictNext(vm, others, 0);
  if (entry < 0) return;
  const init = vm.lookup(cls, vm.known(Name.__init__));
  if (!knowsSome) refuseKeywords(vm, cls);
  else if (init === 0 || vm.image.classOf(init) !== Cls.function) {
    const name = stringOf(vm, entryKey(vm, others, entry));
    vm.raise(Cls.TypeError, `${className(vm, cls)}() got an unexpected keyword argument '${name}'`);
  }
}

/** Classes that keep something of their arguments, or take it by keyword. */
const special = (
  type: BuiltinClassName,
  attributes: readonly (readonly [name: string, offset: number])[],
  keep: (vm: Vm, self: number, args: number, count: number) => void,
  more: {
    keywordOnly?: readonly string[];
    str?: (vm: Vm, self: number) => string;
    /** The class that a call of the class really makes. */
    choose?: (vm: Vm, args: number, count: number) => number;
  } = {},
): TypeMethods => {
  const keywordOnly = more.keywordOnly ?? [];
  const store = (vm: Vm, self: number, args: number, count: number): void => {
    keep(vm, self, args, count);
    for (let i = 0; i < keywordOnly.length; i++) {
      const value = vm.words[args + count + i] as number;
      const offset = attributes.find(([name]) => name === keywordOnly[i])?.[1];
      if (value !== 0 && offset !== undefined) put(vm, self, offset, value);
    }
  };
  return {
    type,
    ...(more.str === undefined ? {} : { slots: { str: more.str } }),
    construct: define(
      type,
      1,
      Number.POSITIVE_INFINITY,
      (vm, args, count) => {
        const self = newExceptionWithArgs(
          vm,
          more.choose?.(vm, args, count) ?? (vm.words[args] as number),
          tupleFromWords(vm, args + 1, count - 1),
        );
        const others = vm.words[args + count + keywordOnly.length] as number;
        if (others !== NULL) refuseOthers(vm, vm.words[args] as number, others, keywordOnly.length > 0);
        store(vm, self, args, count);
        return self;
      },
      { keywordOnly, varKeywords: true },
    ),
    methods: [
      define(
        '__init__',
        1,
        Number.POSITIVE_INFINITY,
        (vm, args, count) => {
          const self = vm.words[args] as number;
          put(vm, self, Exception.args, tupleFromWords(vm, args + 1, count - 1));
          store(vm, self, args, count);
          return NONE;
        },
        { keywordOnly },
      ),
    ],
    attributes: attributes.map(([name, offset]) => extra(name, offset)),
  };
};

const nothing = (): void => undefined;

export const stopIterationType = special(
  'StopIteration',
  [['value', Exception.extra1]],
  (vm, self, args, count) => {
    put(vm, self, Exception.extra1, count > 1 ? (vm.words[args + 1] as number) : NONE);
  },
);

export const systemExitType = special('SystemExit', [['code', Exception.extra1]], (vm, self, args, count) => {
  const code = count === 1 ? NONE : count === 2 ? (vm.words[args + 1] as number) : argsOf(vm, self);
  put(vm, self, Exception.extra1, code);
});

export const attributeErrorType = special(
  'AttributeError',
  [
    ['name', Exception.extra1],
    ['obj', Exception.extra2],
  ],
  nothing,
  { keywordOnly: ['name', 'obj'] },
);

export const nameErrorType = special('NameError', [['name', Exception.extra1]], nothing, {
  keywordOnly: ['name'],
});

const importErrorBase = special(
  'ImportError',
  [
    ['name', Exception.extra1],
    ['path', Exception.extra2],
    ['msg', Exception.extra3],
  ],
  (vm, self, args, count) =>
    put(vm, self, Exception.extra3, count > 1 ? (vm.words[args + 1] as number) : NONE),
  { keywordOnly: ['name', 'path'] },
);

/** Of `from module import name` the third word has the module and the name: the traceback suggests another name. */
export const importErrorType: TypeMethods = {
  ...importErrorBase,
  attributes: [
    extra('name', Exception.extra1),
    extra('path', Exception.extra2),
    {
      name: 'msg',
      get: (vm, self) => {
        const given = word(vm, self, Exception.extra3);
        return isPair(vm, given) ? tupleItem(vm, argsOf(vm, self), 0) : given || NONE;
      },
      set: (vm, self, value) => put(vm, self, Exception.extra3, value),
    },
    {
      name: 'name_from',
      get: (vm, self) => {
        const given = word(vm, self, Exception.extra3);
        return isPair(vm, given) ? tupleItem(vm, given, 1) : NONE;
      },
    },
  ],
};

const isPair = (vm: Vm, value: number): boolean => value !== 0 && vm.image.classOf(value) === Cls.tuple;

/** `str(KeyError(key))` is the repr of the key. */
export const keyErrorType: TypeMethods = {
  type: 'KeyError',
  slots: {
    str: (vm, self) => {
      const args = argsOf(vm, self);
      return tupleLength(vm, args) === 1 ? repr(vm, tupleItem(vm, args, 0)) : textOf(vm, self);
    },
  },
};

/** The subclasses that `OSError(errno, …)` makes. */
const BY_ERRNO: Readonly<Record<number, number>> = {
  1: Cls.PermissionError,
  2: Cls.FileNotFoundError,
  3: Cls.ProcessLookupError,
  4: Cls.InterruptedError,
  10: Cls.ChildProcessError,
  11: Cls.BlockingIOError,
  13: Cls.PermissionError,
  17: Cls.FileExistsError,
  20: Cls.NotADirectoryError,
  21: Cls.IsADirectoryError,
  32: Cls.BrokenPipeError,
  103: Cls.ConnectionAbortedError,
  104: Cls.ConnectionResetError,
  108: Cls.BrokenPipeError,
  110: Cls.TimeoutError,
  111: Cls.ConnectionRefusedError,
  114: Cls.BlockingIOError,
  115: Cls.BlockingIOError,
};

function osErrorClass(vm: Vm, args: number, count: number): number {
  const [cls, errno] = [vm.words[args] as number, vm.words[args + 1] as number];
  return cls === Cls.OSError && count > 2 && count <= 6 && isSmall(errno)
    ? (BY_ERRNO[errno >> 1] ?? cls)
    : cls;
}

/** errno, strerror and the file name; two arguments or three say so. */
export const osErrorType = special(
  'OSError',
  [
    ['errno', Exception.extra1],
    ['strerror', Exception.extra2],
    ['filename', Exception.extra3],
    ['filename2', Exception.extra4],
  ],
  (vm, self, args, count) => {
    if (count < 3 || count > 6) return;
    put(vm, self, Exception.extra1, vm.words[args + 1] as number);
    put(vm, self, Exception.extra2, vm.words[args + 2] as number);
    if (count < 4 || vm.words[args + 3] === NONE) return;
    put(vm, self, Exception.extra3, vm.words[args + 3] as number);
    put(vm, self, Exception.args, tupleFromWords(vm, args + 1, 2));
    if (count < 6) return;
    put(vm, self, Exception.extra4, vm.words[args + 5] as number);
  },
  {
    choose: osErrorClass,
    str: (vm, self) => {
      const [errno, message, file] = [Exception.extra1, Exception.extra2, Exception.extra3].map((offset) =>
        word(vm, self, offset),
      ) as [number, number, number];
      if (errno === 0 || message === 0) return textOf(vm, self);
      const text = `[Errno ${str(vm, errno)}] ${str(vm, message)}`;
      if (file === 0 || file === NONE) return text;
      const second = word(vm, self, Exception.extra4);
      return `${text}: ${repr(vm, file)}${second === 0 || second === NONE ? '' : ` -> ${repr(vm, second)}`}`;
    },
  },
);

const UNICODE_PARTS = ['encoding', 'object', 'start', 'end', 'reason'] as const;

/** Of a program's mistakes: which of the arguments of a Unicode error are of a wrong type. */
function checkUnicodeParts(vm: Vm, args: number, count: number, decodes: boolean): void {
  if (count !== 6) vm.raise(Cls.TypeError, `function takes exactly 5 arguments (${count - 1} given)`);
  const part = (i: number): number => vm.words[args + i] as number;
  const text = (i: number): void => {
    if (!isStr(vm, part(i))) {
      vm.raise(Cls.TypeError, `argument ${i} must be str, not ${typeName(vm, part(i))}`);
    }
  };
  text(1);
  if (!decodes) text(2);
  else if (layoutOf(vm, part(2)) !== Cls.bytes && layoutOf(vm, part(2)) !== Cls.bytearray) {
    vm.raise(Cls.TypeError, `a bytes-like object is required, not '${typeName(vm, part(2))}'`);
  }
  for (const i of [3, 4]) {
    if (!isSmall(part(i))) {
      vm.raise(Cls.TypeError, `'${typeName(vm, part(i))}' object cannot be interpreted as an integer`);
    }
  }
  text(5);
}

/** Their five arguments are their attributes. */
const unicodeType = (
  type: 'UnicodeDecodeError' | 'UnicodeEncodeError',
  describe: (vm: Vm, object: number, start: number, end: number) => string,
): TypeMethods => ({
  type,
  slots: {
    str: (vm, self) => {
      const args = argsOf(vm, self);
      if (tupleLength(vm, args) !== 5) return textOf(vm, self);
      const [encoding, object, start, end, reason] = UNICODE_PARTS.map((_, i) => tupleItem(vm, args, i)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const verb = type === 'UnicodeDecodeError' ? 'decode' : 'encode';
      const what = describe(vm, object, start >> 1, end >> 1);
      return `'${stringOf(vm, encoding)}' codec can't ${verb} ${what}: ${stringOf(vm, reason)}`;
    },
  },
  construct: define(type, 1, Number.POSITIVE_INFINITY, (vm, args, count) => {
    const cls = vm.words[args] as number;
    const init = vm.lookup(cls, vm.known(Name.__init__));
    // An `__init__` of the program calls this one.
    if (init === 0 || vm.image.classOf(init) !== Cls.function) {
      checkUnicodeParts(vm, args, count, type === 'UnicodeDecodeError');
    }
    return newExceptionWithArgs(vm, cls, tupleFromWords(vm, args + 1, count - 1));
  }),
  methods: [
    define('__init__', 1, Number.POSITIVE_INFINITY, (vm, args, count) => {
      checkUnicodeParts(vm, args, count, type === 'UnicodeDecodeError');
      put(vm, vm.words[args] as number, Exception.args, tupleFromWords(vm, args + 1, count - 1));
      return NONE;
    }),
  ],
  attributes: UNICODE_PARTS.map((name, i) => ({
    name,
    get: (vm, self) => {
      const args = argsOf(vm, self);
      return tupleLength(vm, args) === 5 ? tupleItem(vm, args, i) : NONE;
    },
  })),
});

export const unicodeDecodeErrorType = unicodeType('UnicodeDecodeError', (vm, object, start, end) =>
  end - start === 1
    ? `byte 0x${(bytesOf(vm, object)[start] ?? 0).toString(16).padStart(2, '0')} in position ${start}`
    : `bytes in position ${start}-${end - 1}`,
);

export const unicodeEncodeErrorType = unicodeType('UnicodeEncodeError', (vm, object, start, end) =>
  end - start === 1
    ? `character '${escapeCode(codeAt(vm, object, strKind(vm, object), start))}' in position ${start}`
    : `characters in position ${start}-${end - 1}`,
);

/** What `tb_next` may be set to, as a word of a traceback: another level that does not lead back to it, or nothing. */
function nextLevel(vm: Vm, self: number, value: number): number {
  if (value === NONE) return 0;
  if (vm.image.classOf(value) !== Cls.traceback) {
    const got = value === NULL ? 'nothing' : `'${className(vm, vm.image.classOf(value))}'`;
    vm.raise(Cls.TypeError, `expected traceback object or None, got ${got}`);
  }
  for (let level = value; level !== 0 && level !== NONE; level = word(vm, level, Traceback.next)) {
    if (level === self) vm.raise(Cls.ValueError, 'traceback loop detected');
  }
  return value;
}

export const tracebackType: TypeMethods = {
  type: 'traceback',
  attributes: [
    {
      name: 'tb_next',
      get: (vm, self) => word(vm, self, Traceback.next) || NONE,
      set: (vm, self, value) => put(vm, self, Traceback.next, nextLevel(vm, self, value)),
    },
    { name: 'tb_frame', get: (vm, self) => word(vm, self, Traceback.frame) || NONE },
    {
      name: 'tb_lasti',
      get: (vm, self) => {
        const code = vm.program.codes[word(vm, self, Traceback.code) >> 1];
        return small(((word(vm, self, Traceback.pc) >> 1) - (code?.start ?? 0)) * 2);
      },
    },
    {
      name: 'tb_lineno',
      get: (vm, self) => small(vm.program.positions[(word(vm, self, Traceback.pc) >> 1) * 4] ?? 0),
    },
    {
      name: '_text',
      get: (vm, self) => makeString(vm, levelText(vm as Core, levelOf(vm as Core, self))),
    },
    {
      // Where the level stands: file, line, function, source line, and the last line, first and last column of what it did.
      name: '_location',
      get: (vm, self) => {
        const { code, pc } = levelOf(vm as Core, self);
        const info = vm.program.codes[code];
        const file = vm.program.files[info?.file ?? 0];
        const at = vm.program.positions.subarray(pc * 4, pc * 4 + 4);
        const [line, column, endLine, endColumn] = at as unknown as [number, number, number, number];
        return makeTuple(vm, [
          makeString(vm, file?.name ?? '?'),
          small(line),
          makeString(vm, info?.name ?? '?'),
          makeString(vm, (file?.source.split('\n')[line - 1] ?? '').trim()),
          small(endLine),
          small(column),
          small(endColumn),
        ]);
      },
    },
  ],
};
