import { assert } from '../base/assert.ts';
import type { GrowingProgram } from '../program/growing.ts';
import type { Program } from '../program/program.ts';
import { Cls, HEAP_START } from './classes.ts';
import { codeTable } from './code-table.ts';
import { madeInstance } from './finalizers.ts';
import { handledAt } from './handled.ts';
import { allocateFromRegion, allocateLarge, release, SMALL_BLOCK } from './heap.ts';
import type { Host } from './host.ts';
import type { Image } from './image.ts';
import { Cell, Class, Exception, Frame, Header, List, Module, NONE, Thread, Tuple } from './layout.ts';
import type { KnownName } from './names.ts';
import { classNumber, type NativeTables } from './native-tables.ts';
import {
  dictFindName,
  dictGetName,
  dictNext,
  dictSetName,
  entryKey,
  entryValue,
  newDict,
} from './objects/dict.ts';
import { newException, newStopIteration } from './objects/exception-value.ts';
import { makeList } from './objects/list-storage.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { intern } from './objects/str-intern.ts';
import { stringOf } from './objects/str-value.ts';
import { className, getIter, isClass, isSubclass, iterNext, typeName } from './operations.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';
import type { Recorder } from './recorder.ts';
import { RAISED } from './signals.ts';
import type { NativeDefinition, TypeSlots, Vm } from './vm.ts';

const LOOKUPS = 2048;

/** What a collection is asked for. */
export const Request = {
  none: 0,
  /** What CPython would have freed already by counting references. */
  uncounted: 1,
  /** Garbage in cycles as well. */
  full: 2,
  /** And how much of that there is, in Header.garbage. */
  counted: 3,
} as const;

/**
 * The part of an interpreter that does not run code: views of the image, allocation, exceptions, attribute lookup along the
 * MRO, and the caches. Everything in it besides the image is a view, immutable, or a cache that may be dropped at any time.
 */
export abstract class Core implements Vm {
  readonly image: Image;
  readonly words: Int32Array;
  program: Program;
  readonly host: Host;
  readonly natives: readonly NativeDefinition[];
  readonly slots: readonly (TypeSlots | undefined)[];
  readonly tables: NativeTables;
  /** See code-table.ts. */
  codes: Int32Array;
  /** Inline caches: four words an instruction, see eval.ts. */
  cache: Int32Array;
  /** What the program grows by, once it does, and how many of the texts in Header.compiled are in it: see compiled.ts. */
  growing: GrowingProgram | null = null;
  compiled = 0;
  /** How many code objects there are. */
  codeCount: number;
  /** It has grown since the loop began. */
  grown = false;

  tid = 0;
  pid = 0;
  thread = 0;

  /** Units left in this run, and given to it. */
  budget = 0;
  granted = 0;
  /** There is something to do at the next switch point: a collection, or Header.watching has changed. */
  interrupt = false;
  /** One of Request: what the next switch point is asked to do. */
  protected request: number = Request.none;
  /** A function was entered, of which hooks are to hear; and the frames that an exception on its way has come through. */
  entered = false;
  readonly left: number[] = [];
  /** What the last instruction let go of, and may be unreachable now. */
  readonly released: number[] = [];
  /** The last run returned to let somebody look (Reason.line); the next one goes on from there. */
  stopped = false;
  /** Switch points between any two instructions. */
  fine = false;
  /** The frame that a native function or a call has prepared, for FRAME_PUSHED. */
  pushed = 0;
  /** Where the running thread stands while it calls native code: its frame and the next instruction. */
  frame = 0;
  pc = 0;

  recorder: Recorder | null = null;
  /** Bits of Record. */
  recording = 0;

  private readonly lookups = new Int32Array(LOOKUPS * 4);

  constructor(image: Image, program: Program, host: Host, tables: NativeTables) {
    this.image = image;
    this.words = image.words;
    this.program = program;
    this.host = host;
    this.tables = tables;
    this.natives = tables.natives;
    this.slots = tables.slots;
    this.codes = codeTable(program);
    this.codeCount = program.codes.length;
    this.cache = new Int32Array(program.code.length * 4);
  }

  get spent(): number {
    return this.granted - this.budget;
  }

  // --- Memory -----------------------------------------------------------------------------------------------------

  alloc(cls: number, bytes: number): number {
    const { words } = this;
    const size = (bytes + 7) & ~7;
    let block: number;
    if (size <= SMALL_BLOCK) {
      const list = Header.freeLists + (size >> 3);
      block = words[list] as number;
      if (block !== 0) words[list] = words[(block >> 2) + 2] as number;
      else {
        block = words[Header.bump] as number;
        const next = block + size;
        if (next <= (words[Header.bumpEnd] as number)) words[Header.bump] = next;
        else block = this.allocSlowly(size);
      }
      const at = block >> 2;
      const end = at + (size >> 2);
      words[at] = cls;
      words[at + 1] = size;
      for (let i = at + 2; i < end; i++) words[i] = 0;
    } else {
      block = this.allocSlowly(size);
      const at = block >> 2;
      words.fill(0, at + 2, at + (size >> 2));
      words[at] = cls;
      words[at + 1] = size;
    }
    return block;
  }

  /** A block whose words are not initialized; for frames. */
  allocSlowly(size: number): number {
    const { words } = this;
    const block = size <= SMALL_BLOCK ? allocateFromRegion(words, size) : allocateLarge(words, size);
    if ((words[Header.allocatedBytes] as number) > (words[Header.threshold] as number)) this.interrupt = true;
    if (block === 0) this.outOfMemory();
    return block;
  }

  /** A frame's block: header words of the object set, nothing else. */
  allocFrame(size: number): number {
    const { words } = this;
    let block = 0;
    if (size <= SMALL_BLOCK) {
      const list = Header.freeLists + (size >> 3);
      block = words[list] as number;
      if (block !== 0) words[list] = words[(block >> 2) + 2] as number;
      else {
        block = words[Header.bump] as number;
        const next = block + size;
        if (next <= (words[Header.bumpEnd] as number)) words[Header.bump] = next;
        else block = this.allocSlowly(size);
      }
    } else block = this.allocSlowly(size);
    words[block >> 2] = Cls.frame;
    words[(block >> 2) + 1] = size;
    return block;
  }

  allocInstance(cls: number, bytes: number): number {
    if (cls < HEAP_START) return this.alloc(cls, bytes);
    const { words } = this;
    const offset = (words[(cls >> 2) + Class.dictOffset] as number) >> 1;
    const instance = this.alloc(
      cls,
      offset < 0 ? bytes + 4 : Math.max(bytes, (words[(cls >> 2) + Class.instanceBytes] as number) >> 1),
    );
    madeInstance(this, cls, instance);
    return instance;
  }

  free(block: number): void {
    release(this.words, block);
  }

  private outOfMemory(): never {
    const { words } = this;
    this.interrupt = true;
    this.request ||= Request.full;
    const exception = words[Header.memoryError] as number;
    words[(exception >> 2) + Exception.traceback] = 0;
    words[(exception >> 2) + Exception.context] = 0;
    return this.raiseObject(exception);
  }

  /** Puts a call of an operator function between what the thread has done last and what it does next. */
  abstract interpose(operator: number, args: readonly number[]): void;

  /** Asks for a collection at the next switch point: a Request. */
  requestCollection(request: number): void {
    this.request = request;
    this.interrupt = true;
  }

  /** At a switch point, the thread's state in the image: what `interrupt` asked for. */
  abstract tidy(): void;

  /** Collects, between two instructions, the thread's state in the image; finalizers are pushed on top of it. */
  abstract collectHere(request: number): void;

  // --- Exceptions -------------------------------------------------------------------------------------------------

  raise(cls: number, message: string): never {
    assert(this.thread !== 0, message);
    return this.raiseObject(newException(this, cls, message));
  }

  raiseValue(cls: number, value: number): never {
    return this.raiseObject(newException(this, cls, value));
  }

  raiseObject(exception: number): never {
    assert(this.thread !== 0, 'an exception is raised in a thread');
    this.words[(this.thread >> 2) + Thread.raised] = exception;
    throw RAISED;
  }

  // --- Classes ----------------------------------------------------------------------------------------------------

  lookup(cls: number, name: number): number {
    const { words, lookups } = this;
    const version = words[Header.typeVersion] as number;
    const at = (((cls >> 4) ^ (name >> 3)) & (LOOKUPS - 1)) << 2;
    if (lookups[at] === cls && lookups[at + 1] === name && lookups[at + 2] === version) {
      return lookups[at + 3] as number;
    }
    const value = this.lookupSlowly(cls, name);
    lookups[at] = cls;
    lookups[at + 1] = name;
    lookups[at + 2] = version;
    lookups[at + 3] = value;
    return value;
  }

  private lookupSlowly(cls: number, name: number): number {
    const { words } = this;
    const mro = (words[(cls >> 2) + Class.mro] as number) >> 2;
    const end = mro + Tuple.items + ((words[mro + Tuple.length] as number) >> 1);
    for (let i = mro + Tuple.items; i < end; i++) {
      const dict = words[((words[i] as number) >> 2) + Class.dict] as number;
      const entry = dictFindName(this, dict, name);
      if (entry >= 0) return entryValue(this, dict, entry);
    }
    return 0;
  }

  /** Every cached lookup is void: a class has changed. */
  touchTypes(): void {
    this.words[Header.typeVersion] = (this.words[Header.typeVersion] as number) + 1;
  }

  /** The interned string of Program.names[index]. */
  nameAt(index: number): number {
    return this.words[((this.words[Header.names] as number) >> 2) + Tuple.items + index] as number;
  }

  known(name: KnownName): number {
    return this.words[((this.words[Header.knownNames] as number) >> 2) + Tuple.items + name] as number;
  }

  /** Direct subclasses of a class. */
  abstract subclassesOf(cls: number): readonly number[];

  /** An attribute of an existing class was stored or deleted: its flags may have to follow. */
  abstract classChanged(cls: number, name: number): void;

  abstract invoke(callable: number, args: readonly number[]): number;

  // --- Where we are ---------------------------------------------------------------------------------------------------

  abstract site(): number;

  unnamed(handle: number): void {
    const { words } = this;
    const list = words[Header.unnamed] as number;
    words[Header.unnamedCount] = (words[Header.unnamedCount] as number) + 1;
    words[Header.nameMisses] = 0;
    words[Header.nameWait] = 0;
    this.rememberUnnamed(list, handle);
  }

  protected abstract rememberUnnamed(list: number, handle: number): void;

  // --- What the loop needs now and then --------------------------------------------------------------------------------

  /** Value that a receiver returned at once, instead of yielding. */
  returned = NONE;
  /** The next raise keeps the exception's traceback and context as they are. */
  reraising = false;
  /** An exception is to be raised in the frame that is entered next, the innermost of a chain that starts at pushedBase. */
  throwing = false;
  /** The raised exception was thrown into this frame of a generator, whose callers do not count for its context. 0: it was not. */
  thrownInto = 0;
  pushedBase = 0;
  /** For SWITCHED: where the running chain of frames is laid down (0: nowhere), and the chain to go on with. */
  leaving = 0;
  entering = 0;
  private readonly codeNames = new Map<number, number>();

  /** An operator function of src/python/_operators.py, by its place in operators.ts. */
  operator(index: number): number {
    const { words } = this;
    const at = ((words[Header.operators] as number) >> 2) + Tuple.items + index;
    if (words[at] === 0) words[at] = this.libraryFunction('_operators', OPERATOR_FUNCTIONS[index] as string);
    return words[at] as number;
  }

  /** The twin of a native function; 0 when the library has none. */
  twin(index: number): number {
    const { words } = this;
    const at = ((words[Header.twins] as number) >> 2) + Tuple.items + index;
    if (words[at] === 0) {
      const [module, name] = (this.natives[index]?.twin ?? '').split('.');
      if (module === undefined || name === undefined) return 0;
      words[at] = this.libraryFunction(module, name);
    }
    return words[at] as number;
  }

  private libraryFunction(module: string, name: string): number {
    const dict = this.moduleDict(module);
    const found = dict === 0 ? 0 : dictGetName(this, dict, intern(this, name));
    return found === 0 ? this.raise(Cls.SystemError, `the library has no ${module}.${name}`) : found;
  }

  /** The namespace of a loaded module, or 0. */
  moduleDict(name: string): number {
    const module = dictGetName(this, this.words[Header.modules] as number, intern(this, name));
    return module === 0 ? 0 : (this.words[(module >> 2) + Module.dict] as number);
  }

  /** Program.constants[index] in the image. */
  constant(index: number): number {
    return this.words[((this.words[Header.constants] as number) >> 2) + Tuple.items + index] as number;
  }

  /** Name of a code object, or its qualified name, as an interned string. */
  codeName(code: number, qualified: boolean): number {
    const key = code * 2 + (qualified ? 1 : 0);
    let name = this.codeNames.get(key);
    if (name === undefined) {
      const info = this.program.codes[code];
      name = intern(this, (qualified ? info?.qualname : info?.name) ?? '?');
      this.codeNames.set(key, name);
    }
    return name;
  }

  internName(text: string): number {
    return intern(this, text);
  }

  /** The items of a tuple or list; of anything else that iterates natively too. */
  itemsOf(value: number): number[] {
    const { words } = this;
    const cls = this.classOf(value);
    if (cls === Cls.tuple) {
      const from = (value >> 2) + Tuple.items;
      return Array.from(words.subarray(from, from + ((words[(value >> 2) + Tuple.length] as number) >> 1)));
    }
    if (cls === Cls.list) {
      const from = ((words[(value >> 2) + List.items] as number) >> 2) + BLOCK_ITEMS;
      const count = (words[(value >> 2) + List.length] as number) >> 1;
      return count === 0 ? [] : Array.from(words.subarray(from, from + count));
    }
    const items: number[] = [];
    const iterator = getIter(this, value);
    for (let item = iterNext(this, iterator); item !== 0; item = iterNext(this, iterator)) items.push(item);
    return items;
  }

  dictSlots(): TypeSlots {
    return this.slots[classNumber(Cls.dict)] ?? {};
  }

  /** Does a Python class say that it is a sequence or a mapping to `match`? */
  hasMark(value: number, kind: 'sequence' | 'mapping'): boolean {
    const mark = this.lookup(this.classOf(value), intern(this, `__${kind}__`));
    return mark !== 0 && mark !== NONE;
  }

  abstract attributeOf(object: number, name: number): number;

  /** Forgets the frame that was pushed for a call that is to be made another way. */
  dropPushed(): void {
    this.free(this.pushed);
    this.pushed = 0;
  }

  /** `super(cls, self)`: the class whose MRO is searched. */
  superClass(cls: number, self: number): number {
    const own = this.classOf(self);
    if (isSubclass(this, own, cls)) return own;
    if (isClass(this, self) && isSubclass(this, self, cls)) return self;
    const what = isClass(this, self)
      ? `type ${className(this, self)}`
      : `instance of ${typeName(this, self)}`;
    return this.raise(
      Cls.TypeError,
      `super(type, obj): obj (${what}) is not an instance or subtype of type (${className(this, cls)}).`,
    );
  }

  tooDeep(): never {
    return this.raise(Cls.RecursionError, 'maximum recursion depth exceeded');
  }

  badInit(value: number): never {
    return this.raise(Cls.TypeError, `__init__() should return None, not '${typeName(this, value)}'`);
  }

  stopIteration(value: number): never {
    return this.raiseObject(newStopIteration(this, value, value === NONE));
  }

  /** Raises an exception on, as it is. */
  reraise(exception: number): never {
    this.reraising = true;
    return this.raiseObject(exception);
  }

  /** A bare `raise`. */
  reraiseHandled(frame: number): never {
    const handled = handledAt(this, frame);
    if (handled === 0) return this.raise(Cls.RuntimeError, 'No active exception to reraise');
    return this.reraise(handled);
  }

  /** The exception that the running code is handling, or 0. */
  handled(): number {
    return handledAt(this, this.frame);
  }

  tracebackOf(exception: number): number {
    const traceback = this.words[(exception >> 2) + Exception.traceback] as number;
    return traceback === 0 ? NONE : traceback;
  }

  /** A dict of the variables of a function's frame. */
  localsOf(frame: number): number {
    const { words } = this;
    const at = frame >> 2;
    const code = (words[at + Frame.code] as number) >> 1;
    const dict = newDict(this);
    const slots = this.program.codes[code]?.slotNames ?? [];
    slots.forEach((name, i) => {
      let value = words[at + Frame.slots + i] as number;
      if (value !== 0 && this.classOf(value) === Cls.cell) value = words[(value >> 2) + Cell.value] as number;
      if (value !== 0) dictSetName(this, dict, this.nameAt(name), value);
    });
    return dict;
  }

  /** The names of the calling frame, sorted: `dir()`. */
  namesHere(): number {
    const at = this.frame >> 2;
    const dict = (this.words[at + Frame.locals] as number) || this.localsOf(this.frame);
    const names: string[] = [];
    for (let entry = dictNext(this, dict, 0); entry >= 0; entry = dictNext(this, dict, entry + 1)) {
      names.push(stringOf(this, entryKey(this, dict, entry)));
    }
    return makeList(
      this,
      names.sort().map((name) => intern(this, name)),
    );
  }
  /** The class of a value. */
  classOf(value: number): number {
    return (value & 1) === 1 ? Cls.int : (this.words[value >> 2] as number);
  }
}
