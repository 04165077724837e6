/**
 * Where everything lies in an image: the only file that knows word offsets of objects.
 *
 * A value is one 32-bit word. Low bit 1: a small integer, `word >> 1` (31 bits, signed). Low bit 0: the byte address of
 * an object in the image, a multiple of 8. The word 0 is NULL: no value. A few odd-looking even words that are no
 * multiples of 8 are signals between native code and `eval` and are never stored.
 *
 *     object:  word 0  address of its class
 *              word 1  size of the block in bytes (a multiple of 8) | header flags (3 bits)
 *              word 2… payload; for classes whose trace is VALUES every payload word is a value, 0, or the address
 *                      of a block, so lengths and counts are stored as small integers
 */

export const WORD = 4;

/** A small integer as a word. The caller knows that it fits. */
export const small = (value: number): number => (value << 1) | 1;
const SMALL_MIN = -(2 ** 30);
const SMALL_MAX = 2 ** 30 - 1;
export const isSmall = (word: number): boolean => (word & 1) === 1;
export const fitsSmall = (value: number): boolean => value >= SMALL_MIN && value <= SMALL_MAX;

export const NULL = 0;
/** Returned by a native function: the thread is queued in the kernel; make the same call again when it runs next. */
export const SUSPEND = 2;
/** Returned by a native function: call the app-level twin with the same arguments. */
export const NEEDS_PYTHON = 4;
/** Returned by a native function that has pushed a frame: go on there; its return value is the call's result. */
export const FRAME_PUSHED = 6;
/** Returned by a native function: the process ends now. */
export const EXIT_PROCESS = 10;
/** Returned by a native function that has chosen another chain of frames to go on with: see stacks.ts. */
export const SWITCHED = 12;

/** Header flags, in word 1. */
export const Mark = 1;
/** Never collected and never moved: built-in classes, singletons, constants, names. */
export const Immortal = 2;
/** Something happens when nothing refers to the object any more: it has a finalizer, or weak references. */
export const Watched = 4;
export const FLAG_MASK = 7;

/** How the collector finds the references inside an object. */
export const Trace = {
  /** No references: numbers, text, raw blocks. */
  opaque: 0,
  /** Every payload word. */
  values: 1,
  /** As values, but only up to the frame's stack pointer. */
  frame: 2,
  /** As values, but the referent (word 2) is weak. */
  weak: 3,
  /** Opaque but for the last word of the block: a Python subclass of int, float, str or bytes, with its `__dict__` there. */
  opaqueWithDict: 4,
} as const;

// --- Image header: word indices from 0 ------------------------------------------------------------------------------

export const Header = {
  magic: 0,
  /** Bytes of the image, and the first byte never allocated yet. */
  limit: 1,
  top: 2,
  /** Bytes in use after the last collection, and allocated since. */
  liveBytes: 3,
  allocatedBytes: 4,
  /** Bumped whenever an attribute of an existing class changes; inline caches compare it. */
  typeVersion: 5,
  /** Process id of the image. */
  pid: 6,
  /** Counts collections: what a host remembers about addresses is void when it changes. */
  collections: 7,
  // Roots: values or addresses
  constants: 8, // tuple of Program.constants
  names: 9, // tuple of Program.names, interned strings
  builtins: 10, // dict
  modules: 11, // dict: sys.modules
  threads: 12, // list of thread states
  interned: 13, // table of interned strings
  roots: 14, // list: anything native modules must keep alive, by index
  natives: 15, // tuple of native function objects by native index
  twins: 16, // tuple of app-level twin functions by native index (NULL: none)
  latin1: 17, // tuple of the 256 one-character strings
  emptyTuple: 18,
  emptyString: 19,
  emptyBytes: 20,
  /** The region that small blocks are cut from: its next byte and its end. */
  bump: 21,
  bumpEnd: 22,
  /** Bytes that may be allocated before the next collection. */
  threshold: 23,
  /** State of the process's `random` module, and of anything else that wants words: free for native modules. */
  scratch: 24,
  /** list of small ints: handles of kernel objects that no variable has named yet, and their number as a raw word. */
  unnamed: 56,
  unnamedCount: 57,
  /** Greatest depth of calls, raw. */
  recursionLimit: 58,
  /** tuple of native attribute names and the like that boot interned, by index in `KNOWN_NAMES`. */
  knownNames: 59,
  /** Exception objects made at boot, for when there is no room to make one: a MemoryError. */
  memoryError: 60,
  /** tuple of operator twins by index in `operators.ts` (functions of `_operators`). */
  operators: 61,
  /**
   * Raw; 0: off. Collect at every so many switch points, and overwrite what is freed; how many are left until then. Negative: a count of
   * collections from -1 down, which come at every switch point at first and then ever more rarely.
   */
  stress: 62,
  stressLeft: 63,
  /** Heads of the free lists of small blocks: that of the blocks of 8n bytes at n, for n up to FREE_CLASSES. */
  freeLists: 64,
  /** And of larger ones: blocks of 2^n bytes up to 2^(n+1) at n. */
  largeLists: 136,
  // What becomes of objects that nothing refers to any more: see finalizers.ts and weak-references.ts.
  /** Raw block of the objects that have a finalizer, oldest first, and their number, raw. */
  finalizable: 168,
  finalizableCount: 169,
  /** Raw block: the table of weak references by what they refer to; how many it holds; and the next one's serial number. */
  weakTable: 170,
  weakCount: 171,
  weakSerial: 172,
  /** list of what waits for its finalizer or callback: kinds (small) and objects in turn. */
  finalizing: 173,
  /** Raw, not 0: programs can tell when an object is freed, so releases.ts looks after each instruction. */
  watching: 174,
  /** Raw: instructions' worth of looking for unreachable objects that may still be spent, see releases.ts. */
  credit: 175,
  /** Raw, not 0: something that is watched may have become unreachable. */
  released: 176,
  /** Raw, not 0: frames that held something watched ended by an exception that is still being handled. */
  unwound: 177,
  /** Raw, not 0: the program has turned the cycle collector off. */
  collectorOff: 178,
  /** Raw: how many objects the last collection that counted them found in cycles. */
  garbage: 179,
  /** Raw, not 0: what waits in Header.finalizing was found by a collection of cycles too. */
  finalizingCycles: 180,
  /** Raw: lines in a row at which no unnamed object was found, and how many lines until the next look. */
  nameMisses: 181,
  nameWait: 182,
  /** dict of the texts that were compiled while the program ran, in that order, and their code objects' numbers: see compiled.ts. */
  compiled: 183,
  /** Raw, not 0: a thread has a profile or trace function, see hooks.ts. */
  hooks: 184,
} as const;
export const FREE_CLASSES = 64;
export const HEADER_WORDS = 256;

// --- Fixed singletons, right after the header ------------------------------------------------------------------------

const FIXED = HEADER_WORDS * WORD;
const SINGLETON_BYTES = 16;
export const NONE = FIXED;
/** Word 2 of a bool is its integer value as a small integer. */
export const FALSE = FIXED + SINGLETON_BYTES;
export const TRUE = FIXED + 2 * SINGLETON_BYTES;
export const ELLIPSIS = FIXED + 3 * SINGLETON_BYTES;
export const NOT_IMPLEMENTED = FIXED + 4 * SINGLETON_BYTES;
export const CLASSES = FIXED + 8 * SINGLETON_BYTES;

export const bool = (condition: boolean): number => (condition ? TRUE : FALSE);

// --- Payloads: word offsets from the start of the object -----------------------------------------------------------

/** Header words of every object. */
export const Obj = { cls: 0, size: 1, payload: 2 } as const;

/** Classes; 24 words each, the built-in ones at fixed addresses in the order of `classes.ts`. */
export const Class = {
  name: 2,
  bases: 3,
  mro: 4,
  dict: 5,
  /** small: one of Trace. */
  trace: 6,
  /** small: bits of ClassFlag. */
  flags: 7,
  /** small: bytes of a plain instance, header included. */
  instanceBytes: 8,
  /** small: word offset of the instance's `__dict__`, 0 when it has none. */
  dictOffset: 9,
  qualname: 10,
  module: 11,
  doc: 12,
  /** list of direct subclasses. */
  subclasses: 13,
  /** The built-in class whose layout instances have (object for plain classes). */
  layoutBase: 14,
  /** tuple of slot names for __slots__, or NULL. */
  slots: 15,
  /** Cached `__init__`, `__new__` lookups and the like: NULL when unknown, cleared when typeVersion changes. */
  cacheVersion: 16,
  cachedInit: 17,
  cachedNew: 18,
  cachedGetattr: 19,
} as const;
export const CLASS_WORDS = 24;
export const CLASS_BYTES = CLASS_WORDS * WORD;

export const ClassFlag = {
  /** Made by a class statement (or `type(...)`), not built in. */
  heap: 1,
  /** An instance attribute may hide a method: inline method caches are off for the class. */
  shadowed: 2,
  /** Has `__getattribute__`, `__getattr__`, `__setattr__` or `__delattr__` in Python. */
  ownGetattribute: 4,
  ownGetattr: 8,
  ownSetattr: 16,
  exception: 32,
  /** May not be subclassed (bool, NoneType, function, …). */
  final: 64,
  /** Some class in the MRO has a Python `__eq__`, `__hash__`, … so native shortcuts do not hold. */
  ownEq: 128,
  ownHash: 256,
  ownBool: 512,
  ownLen: 1024,
  ownIter: 2048,
  ownStr: 4096,
  ownRepr: 8192,
  ownCall: 16384,
  ownNew: 32768,
  /** Has abstract methods left, so cannot be instantiated. */
  abstract: 65536,
  /** Instances have `__slots__` and no `__dict__` of their own (the slots are kept in one all the same). */
  slotted: 131072,
  /** Stands for a type that CPython has in C: messages name it with its module. */
  dotted: 262144,
  /** Has `__del__`. */
  ownDel: 524288,
  /** Its `__slots__` leave no room for weak references. */
  unreferable: 1048576,
} as const;

/**
 * Instances of plain classes: the attribute dict, made with the instance. Subclasses of built-ins keep theirs at dictOffset.
 * Where Python can see that dict, the values of `__slots__` are in a dict of their own, made when there is one.
 */
export const Instance = { dict: 2, slots: 3 } as const;
// Floats: 8 bytes from word 2, aligned.
/** Integers beyond 31 bits: sign (-1 | 1) as a raw word, count of 32-bit limbs as a raw word, limbs little-endian. Opaque. */
export const Int = { sign: 2, count: 3, limbs: 4 } as const;
export const Bool = { value: 2 } as const;
/** Text, opaque: raw length in code points, raw hash (0: not computed), raw kind (1 | 2 | 4 bytes a code point; bit 8 interned), data. */
export const Str = { length: 2, hash: 3, kind: 4, data: 6 } as const;
export const STR_INTERNED = 256;
/** Opaque: raw length in bytes, raw hash, data. bytearray: length (small), block (raw). */
export const Bytes = { length: 2, hash: 3, data: 4 } as const;
export const ByteArray = { length: 2, block: 3 } as const;
/** A view of the bytes of `source` (NULL when released): from `offset` on `count` items of a `format` (the code of its letter) and `size`, `stride` bytes apart. */
export const MemoryView = {
  source: 2,
  offset: 3,
  count: 4,
  stride: 5,
  format: 6,
  readOnly: 7,
  size: 8,
} as const;
/** Laid out as a bytearray, whose length is in bytes; and the code of the letter of its items. */
export const ArrayObject = { length: 2, block: 3, typecode: 4 } as const;
export const Tuple = { length: 2, items: 3 } as const;
/** items: a slots block with room; words past the length are 0. */
export const List = { length: 2, items: 3 } as const;
/**
 * Insertion-ordered dict. `entries` is a slots block of triples hash (small), key, value; a removed entry has key 0.
 * `index` is a raw block of 32-bit entry numbers (-1 empty, -2 removed), its length a power of two, or NULL while there are at most
 * 8 entries (then the entries are searched one after the other).
 */
export const Dict = {
  used: 2,
  fill: 3,
  entries: 4,
  index: 5,
  /** small: bumped when the set of keys changes. */ keysVersion: 6,
  /** small: marks in the index of keys that were removed, since it was built. */ removed: 7,
} as const;
export const ENTRY_WORDS = 3;
/** CPython's open addressing so that iteration order is CPython's: a slots block of pairs hash (small), key (0 empty; DUMMY removed). */
export const SetObject = { used: 2, fill: 3, table: 4, mask: 5, hash: 6 } as const;
export const Range = { start: 2, stop: 3, step: 4, length: 5 } as const;
export const Slice = { start: 2, stop: 3, step: 4 } as const;
export const Cell = { value: 2 } as const;
export const Code = { id: 2 } as const;
export const FunctionObject = {
  code: 2, // small: index into Program.codes
  globals: 3,
  defaults: 4,
  kwdefaults: 5,
  closure: 6,
  name: 7,
  qualname: 8,
  module: 9,
  doc: 10,
  annotations: 11,
  dict: 12,
} as const;
/** A native function or a native method descriptor; `self` is set for a bound one. */
export const Native = { index: 2, name: 3, self: 4, module: 5 } as const;
export const Method = { function: 2, self: 3 } as const;
export const Module = { dict: 2 } as const;
export const Super = { cls: 2, self: 3, selfClass: 4 } as const;
export const Property = { get: 2, set: 3, del: 4, doc: 5, name: 6 } as const;
export const ClassMethod = { function: 2, dict: 3 } as const;
/** Exceptions, built in or not. */
export const Exception = {
  args: 2,
  traceback: 3,
  context: 4,
  cause: 5,
  /** small: bit 0: __suppress_context__ */
  flags: 6,
  dict: 7,
  /** StopIteration.value, SystemExit.code, OSError.errno, KeyError … : first and second extra slot. */
  extra1: 8,
  extra2: 9,
  extra3: 10,
  extra4: 11,
} as const;
export const EXCEPTION_WORDS = 12;
/** One level of a traceback: code id (small), pc (small), frame, next (outer → inner). */
export const Traceback = { next: 2, code: 3, pc: 4, frame: 5 } as const;
/**
 * Generators, coroutines and async generators. state: small, one of GeneratorState. step: what an async generator is being
 * driven by (`asend` …) until it yields or ends, or NULL.
 */
export const Generator = { frame: 2, state: 3, name: 4, qualname: 5, code: 6, step: 7 } as const;
export const GeneratorState = { created: 0, suspended: 1, running: 2, closed: 3 } as const;
/** What `asend` and `athrow` of an async generator answer: awaiting it brings the generator to its next `yield`. */
export const AsyncStep = { generator: 2, state: 3, kind: 4, value: 5 } as const;
export const AsyncStepState = { created: 0, begun: 1, closed: 2 } as const;
export const AsyncStepKind = { next: 0, send: 1, throw: 2 } as const;
/** Iterators over built-ins: the source, the position (small), and what else the kind needs. */
export const Iterator = { source: 2, index: 3, extra: 4, extra2: 5 } as const;

/**
 * A frame: the call's state. Slots and the value stack follow. Free as soon as the call ends, unless a generator owns it.
 */
export const Frame = {
  /** The caller's frame, or NULL. */
  back: 2,
  /** small: index into Program.codes. */
  code: 3,
  globals: 4,
  /** Namespace dict of module and class bodies, or NULL. */
  locals: 5,
  /** small: next instruction; in eval's local variable while the frame runs. */
  pc: 6,
  /** small: words in use from the frame's first one: header, slots and value stack; likewise. */
  top: 7,
  /** small: bits of FrameFlag. */
  flags: 8,
  /** The exception being handled by an enclosing except block, or NULL. */
  handled: 9,
  /** The function object (its closure has the free variables), or NULL for a module body. */
  function: 10,
  /** What the flags need: the instance under construction, the generator, … */
  owner: 11,
  slots: 12,
} as const;

export const FrameFlag = {
  /** A generator owns the frame: it outlives its return to the caller. */
  generator: 1,
  /** `__init__` of a call to a class: the result is `owner`, and returning anything but None is a TypeError. */
  construct: 2,
  /** Nothing below: the thread ends when it returns. */
  base: 4,
  /** Its result is discarded. */
  discard: 8,
  /** The caller's instruction is a conditional jump, or a fused comparison and jump, that goes by the result. */
  jump: 16,
  /** The call was made by the VM to answer with a bool: the result is inverted (`not in`). */
  invert: 32,
  /** The caller's instruction is a `raise` of the result, or from it. */
  raise: 64,
  /** `__next__` of a `for` loop: StopIteration ends the loop. */
  next: 128,
  /** The result is a callable attribute: NULL goes on top of it (LOAD_METHOD). */
  method: 256,
  /** The result is what CHECK_EG_MATCH or BEFORE_WITH leaves: the rest and the matching part of a group; the exit method and the value. */
  pair: 512,
  /** A handler of a signal, called before the instruction at the caller's `pc`. */
  handler: 1024,
  /** Something else may refer to the frame (a traceback, Python code): it outlives its call. See frames.ts. */
  kept: 2048,
} as const;

/** A weak reference. `serial`, small: later ones are greater. `hash`: the referent's, once asked for, or NULL. */
export const WeakReference = { referent: 2, callback: 3, hash: 4, serial: 5 } as const;
/** What waits in Header.finalizing. */
export const Finalizing = { object: 0, callback: 1 } as const;

/** A thread's state within its process. */
export const Thread = {
  /** small: kernel thread id. */
  tid: 2,
  /** The running frame, or NULL when ended. */
  frame: 3,
  /** The exception on its way up, or NULL. */
  raised: 4,
  /** small: depth of calls, for RecursionError. */
  depth: 5,
  /** The threading.Thread object, for current_thread(). */
  object: 6,
  /** Result of the last native call that suspended, when its waker completed it. */
  result: 7,
  /** Values that must survive for the thread: a dict for threading.local and the like. */
  locals: 8,
  /** small: how the thread ended. */
  outcome: 9,
  /** What another thread wants it to raise before it goes on, or NULL. */
  thrown: 10,
  /** Its profile and trace functions, or NULL; which instruction one was called for (small), and whether it runs. See hooks.ts. */
  profile: 11,
  trace: 12,
  told: 13,
  hooking: 14,
} as const;
export const THREAD_WORDS = 16;

/** A chain of frames that is laid down while its thread runs another one: see stacks.ts. */
export const Stack = {
  /** Its innermost frame, or NULL while it runs and after it has ended. */
  frame: 2,
  /** small: depth of calls in that frame; NULL before the first switch to it. */
  depth: 3,
} as const;
export const STACK_WORDS = 4;
