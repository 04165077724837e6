import { AssertionFailure } from '../../base/assert.ts';
import { BUILTIN_CLASSES, Cls, HEAP_START } from '../classes.ts';
import { Image } from '../image.ts';
import {
  Bool,
  CLASS_BYTES,
  CLASSES,
  Class,
  ELLIPSIS,
  FALSE,
  Header,
  NONE,
  NOT_IMPLEMENTED,
  small,
  TRUE,
  Tuple,
} from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { binary, compare, repr, unary } from '../operations.ts';
import { TYPES } from '../registry.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { NativeDefinition, TypeSlots, Vm } from '../vm.ts';
import { makeBytes } from './bytes-value.ts';
import { dictSet, newDict } from './dict.ts';
import { unicodeDecodeErrorType, unicodeEncodeErrorType } from './exception-types.ts';
import { makeFloat } from './float-value.ts';
import { intFromBigInt } from './int-value.ts';
import { makeList } from './list.ts';
import { makeString, newStr, putCode, stringOf } from './str-value.ts';
import { makeTuple, newTuple } from './tuple.ts';

/** A Python exception that native code raised, as JavaScript sees it in a test. */
class Raised extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
  override toString(): string {
    return `${this.type}: ${this.message}`;
  }
}

/** A float, where a JavaScript number alone means an int. */
export class Float {
  constructor(readonly value: number) {}
}
export const float = (value: number): Float => new Float(value);

/** What tests write for Python values: null, booleans, whole numbers and BigInts, Float, text, bytes, arrays for lists. */
export type Plain =
  | null
  | boolean
  | number
  | bigint
  | Float
  | string
  | Uint8Array
  | readonly Plain[]
  | { readonly tuple: readonly Plain[] }
  | { readonly dict: readonly (readonly [Plain, Plain])[] };

/**
 * An image without a program, and natives called by hand: enough to test built-in values before and beside the interpreter.
 */
export class ValueVm implements Vm {
  readonly image: Image;
  readonly words: Int32Array;
  readonly natives: readonly NativeDefinition[] = [];
  readonly slots: readonly (TypeSlots | undefined)[];
  readonly tid = 1;
  readonly pid = 1000;
  readonly thread = 0;
  spent = 0;
  private readonly types = new Map<number, TypeMethods>();
  private readonly scratch: number;

  constructor(bytes = 1 << 24) {
    this.image = new Image(new ArrayBuffer(bytes));
    this.words = this.image.words;
    this.image.initialize(HEAP_START);
    const { words } = this;
    const slots: (TypeSlots | undefined)[] = BUILTIN_CLASSES.map(() => undefined);
    for (const type of TYPES) {
      const cls = Cls[type.type];
      slots[(cls - CLASSES) / CLASS_BYTES] = type.slots;
      this.types.set(cls, type);
    }
    this.slots = slots;
    this.scratch = this.alloc(Cls['<raw>'], 4096);
    const singletons = [
      [NONE, Cls.NoneType],
      [FALSE, Cls.bool],
      [TRUE, Cls.bool],
      [ELLIPSIS, Cls.ellipsis],
      [NOT_IMPLEMENTED, Cls.NotImplementedType],
    ] as const;
    for (const [value, cls] of singletons) words[value >> 2] = cls;
    words[(FALSE >> 2) + Bool.value] = small(0);
    words[(TRUE >> 2) + Bool.value] = small(1);
    for (const row of BUILTIN_CLASSES) this.makeMro(row.name);
    words[Header.emptyTuple] = newTuple(this, 0);
    words[Header.emptyString] = newStr(this, 0, 1);
    words[Header.emptyBytes] = makeBytes(this, new Uint8Array(0));
    const table = newTuple(this, 256);
    for (let code = 0; code < 256; code++) {
      const str = newStr(this, 1, 1);
      putCode(this, str, 1, 0, code);
      words[(table >> 2) + Tuple.items + code] = str;
    }
    words[Header.latin1] = table;
  }

  /** Classes get what `isInstance` looks at. */
  private makeMro(name: string): void {
    const mro: number[] = [];
    for (let row = BUILTIN_CLASSES.find((r) => r.name === name); row !== undefined; ) {
      mro.push(Cls[row.name as keyof typeof Cls]);
      const { base } = row;
      row = BUILTIN_CLASSES.find((r) => r.name === base);
    }
    const cls = mro[0] as number;
    this.words[cls >> 2] = Cls.type;
    this.words[(cls >> 2) + Class.mro] = makeTuple(this, mro);
    this.words[(cls >> 2) + Class.flags] = small(0);
  }

  alloc(cls: number, bytes: number): number {
    const size = (bytes + 7) & ~7;
    const block = this.words[Header.top] as number;
    if (block + size > this.image.buffer.byteLength) this.raise(Cls.MemoryError, '');
    this.words[Header.top] = block + size;
    this.words[block >> 2] = cls;
    this.words[(block >> 2) + 1] = size;
    return block;
  }

  interrupt = false;
  allocInstance = (cls: number, bytes: number): number => this.alloc(cls, bytes);
  free(): void {}

  raise(cls: number, message: string): never {
    throw new Raised(BUILTIN_CLASSES[(cls - CLASSES) / CLASS_BYTES]?.name ?? '?', message);
  }
  raiseValue(cls: number, value: number): never {
    return this.raise(cls, repr(this, value));
  }
  raiseObject(exception: number): never {
    const cls = this.image.classOf(exception);
    const type = [unicodeDecodeErrorType, unicodeEncodeErrorType].find((each) => Cls[each.type] === cls);
    return this.raise(cls, type?.slots?.str?.(this, exception) ?? '');
  }
  site = (): number => 0;
  unnamed(): void {}
  lookup = (): number => 0;
  known = (): number => 0;
  invoke(): number {
    throw new AssertionFailure('nothing to call here');
  }
  get program(): never {
    throw new AssertionFailure('no program here');
  }
  get host(): never {
    throw new AssertionFailure('no host here');
  }

  // --- Values in and out --------------------------------------------------------------------------------------------

  value(plain: Plain): number {
    if (plain === null) return NONE;
    if (typeof plain === 'boolean') return plain ? TRUE : FALSE;
    if (typeof plain === 'number') return intFromBigInt(this, BigInt(plain));
    if (typeof plain === 'bigint') return intFromBigInt(this, plain);
    if (typeof plain === 'string') return makeString(this, plain);
    if (plain instanceof Float) return makeFloat(this, plain.value);
    if (plain instanceof Uint8Array) return makeBytes(this, plain);
    if ('tuple' in plain)
      return makeTuple(
        this,
        plain.tuple.map((item) => this.value(item)),
      );
    if ('dict' in plain) {
      const dict = newDict(this);
      for (const [key, item] of plain.dict) dictSet(this, dict, this.value(key), this.value(item));
      return dict;
    }
    return makeList(
      this,
      plain.map((item) => this.value(item)),
    );
  }

  /** What Python would show for the result of an operation, an exception included. */
  shown(run: (vm: this) => number): string {
    try {
      return repr(this, run(this));
    } catch (error) {
      if (error === NEEDS_PYTHON_SIGNAL) return 'needs Python';
      if (error instanceof Raised) return String(error);
      throw error;
    }
  }

  binary = (op: number, a: Plain, b: Plain): string =>
    this.shown(() => binary(this, op, this.value(a), this.value(b)));
  compare = (op: number, a: Plain, b: Plain): string =>
    this.shown(() => compare(this, op, this.value(a), this.value(b)));
  unary = (op: number, a: Plain): string => this.shown(() => unary(this, op, this.value(a)));
  repr = (a: Plain): string => this.shown(() => this.value(a));
  text = (word: number): string => stringOf(this, word);

  /** Calls a native function with positional and keyword arguments. */
  call(definition: NativeDefinition, args: readonly number[], named: Record<string, number> = {}): number {
    const { keywords = [], keywordOnly = [], min, max } = definition;
    if (args.length > max) this.raise(Cls.TypeError, `${definition.name}() takes at most ${max} arguments`);
    const count = Math.max(args.length, keywords.length);
    const first = (this.scratch >> 2) + 2;
    this.words.fill(0, first, first + 64);
    this.words.set(args, first);
    let rest = 0;
    for (const [name, value] of Object.entries(named)) {
      const place = keywords.indexOf(name);
      const only = keywordOnly.indexOf(name);
      if (place >= 0) this.words[first + place] = value;
      else if (only >= 0) this.words[first + count + only] = value;
      else if (definition.varKeywords) {
        rest ||= newDict(this);
        dictSet(this, rest, this.value(name), value);
      } else this.raise(Cls.TypeError, `unexpected keyword ${name}`);
    }
    if (definition.varKeywords) this.words[first + count + keywordOnly.length] = rest;
    if (args.length + Object.keys(named).length < min) this.raise(Cls.TypeError, 'missing argument');
    const result = definition.run(this, first, count);
    if (result === 4) throw NEEDS_PYTHON_SIGNAL;
    return result;
  }

  /** Calls a method of a value of a built-in type by name. */
  method(self: Plain, name: string, args: readonly Plain[] = [], named: Record<string, Plain> = {}): string {
    return this.shown(() => {
      const receiver = this.value(self);
      const definition = this.findMethod(this.image.classOf(receiver), name);
      return this.call(definition, [receiver, ...args.map((arg) => this.value(arg))], this.values(named));
    });
  }

  /** Calls a built-in class. */
  construct(type: keyof typeof Cls, args: readonly Plain[] = [], named: Record<string, Plain> = {}): string {
    return this.shown(() => {
      const definition = this.types.get(Cls[type])?.construct;
      if (definition === undefined) throw new AssertionFailure(`no constructor of ${type}`);
      return this.call(definition, [Cls[type], ...args.map((arg) => this.value(arg))], this.values(named));
    });
  }

  values(named: Record<string, Plain>): Record<string, number> {
    return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, this.value(value)]));
  }

  private findMethod(cls: number, name: string): NativeDefinition {
    const own = cls === Cls.bool ? [Cls.bool, Cls.int] : [cls];
    for (const candidate of own) {
      const type = this.types.get(candidate);
      const found = [...(type?.methods ?? [])].find((method) => method.name === name);
      if (found !== undefined) return found;
    }
    throw new AssertionFailure(`no method ${name}`);
  }
}
