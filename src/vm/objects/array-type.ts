import { Cls } from '../classes.ts';
import { ArrayObject, isSmall, NEEDS_PYTHON, NONE, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { className, compare, equals, isInstance, layoutOf, repr, toIndex, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesLength, bytesOf, bytesStart, isBytesLike, makeBytes, resizeByteArray } from './bytes-value.ts';
import { binaryMethod, define, unaryMethod } from './define.ts';
import { intOf } from './int-value.ts';
import { findAll } from './iteration.ts';
import { newIterator } from './iterators.ts';
import { makeList } from './list-storage.ts';
import { fits, itemSize, loadItem, storeItem } from './memory-value.ts';
import { Binary } from './operator-codes.ts';
import { found } from './sequences.ts';
import { resolved, resolveSlice } from './slice.ts';
import { isStr, makeString, stringOf } from './str-value.ts';
import { makeTuple } from './tuple.ts';

/** array.array: items of one C type, one after the other. */

const TYPECODES = 'bBuwhHiIlLqQfd';
const ARRAY = Cls['array.array'];

const typecodeOf = (vm: Vm, self: number): string =>
  String.fromCharCode((vm.words[(self >> 2) + ArrayObject.typecode] as number) >> 1);
/** 'w' is stored as 'u' is: one code point. */
const formatOf = (vm: Vm, self: number): string => typecodeOf(vm, self).replace('w', 'u');
const sizeOf = (vm: Vm, self: number): number => itemSize(vm, formatOf(vm, self));
const lengthOf = (vm: Vm, self: number): number => bytesLength(vm, self) / sizeOf(vm, self);
const isText = (vm: Vm, self: number): boolean => formatOf(vm, self) === 'u';

const isArray = (vm: Vm, value: number): boolean => !isSmall(value) && layoutOf(vm, value) === ARRAY;

function newArray(vm: Vm, typecode: string, data: Uint8Array, cls: number = ARRAY): number {
  const array = vm.allocInstance(cls, 6 * 4);
  vm.words[(array >> 2) + ArrayObject.length] = small(0);
  vm.words[(array >> 2) + ArrayObject.block] = NULL;
  vm.words[(array >> 2) + ArrayObject.typecode] = small(typecode.charCodeAt(0));
  replace(vm, array, data);
  return array;
}

function replace(vm: Vm, self: number, data: Uint8Array): void {
  resizeByteArray(vm, self, data.length);
  vm.image.bytes.set(data, bytesStart(vm, self));
}

const load = (vm: Vm, self: number, index: number): number =>
  loadItem(vm, formatOf(vm, self), bytesStart(vm, self) + index * sizeOf(vm, self));

const items = (vm: Vm, self: number): number[] =>
  Array.from({ length: lengthOf(vm, self) }, (_, i) => load(vm, self, i));

const NAMES: Readonly<Record<string, string>> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
};

/** An item's value, checked. */
function checked(vm: Vm, format: string, value: number): void {
  if (format === 'u') {
    if (!isStr(vm, value)) {
      vm.raise(Cls.TypeError, `array item must be a unicode character, not ${typeName(vm, value)}`);
    }
    if ([...stringOf(vm, value)].length !== 1) {
      vm.raise(
        Cls.TypeError,
        `array item must be a string of length 1, not a string of length ${[...stringOf(vm, value)].length}`,
      );
    }
    return;
  }
  const { kind, range } = fits(vm, format, value);
  if (!kind) {
    if (isInstanceOfProgram(vm, value)) throw NEEDS_PYTHON_SIGNAL;
    const wanted = 'fd'.includes(format) ? `must be real number, not ${typeName(vm, value)}` : '';
    vm.raise(Cls.TypeError, wanted || `'${typeName(vm, value)}' object cannot be interpreted as an integer`);
  }
  if (range === 0) return;
  const name = NAMES[format];
  if (range < 0 && 'LQI'.includes(format))
    vm.raise(Cls.OverflowError, "can't convert negative value to unsigned int");
  if (name === undefined) vm.raise(Cls.OverflowError, 'int too big to convert');
  vm.raise(Cls.OverflowError, `${name} is ${range < 0 ? 'less than minimum' : 'greater than maximum'}`);
}

function store(vm: Vm, self: number, index: number, value: number): void {
  const format = formatOf(vm, self);
  checked(vm, format, value);
  storeItem(vm, format, bytesStart(vm, self) + index * itemSize(vm, format), value);
}

function append(vm: Vm, self: number, value: number): void {
  checked(vm, formatOf(vm, self), value);
  const length = lengthOf(vm, self);
  resizeByteArray(vm, self, (length + 1) * sizeOf(vm, self));
  store(vm, self, length, value);
}

/** Adds what an iterable yields, of another array only one of the same type. */
function extend(vm: Vm, self: number, value: number): void {
  if (isArray(vm, value)) {
    if (typecodeOf(vm, value) !== typecodeOf(vm, self))
      vm.raise(Cls.TypeError, 'can only extend with array of same kind');
    appendBytes(vm, self, bytesOf(vm, value));
    return;
  }
  if (isStr(vm, value) && isText(vm, self)) {
    for (const character of stringOf(vm, value)) append(vm, self, makeString(vm, character));
    return;
  }
  findAll(vm, value);
  const { first, length } = found;
  const values = Array.from(vm.words.subarray(first, first + length));
  for (const each of values) checked(vm, formatOf(vm, self), each);
  for (const each of values) append(vm, self, each);
}

function appendBytes(vm: Vm, self: number, data: Uint8Array): void {
  const length = bytesLength(vm, self);
  resizeByteArray(vm, self, length + data.length);
  vm.image.bytes.set(data, bytesStart(vm, self) + length);
}

function construct(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const [cls, given, source] = [words[args], words[args + 1], count > 2 ? words[args + 2] : NULL] as [
    number,
    number,
    number,
  ];
  if (!isStr(vm, given) || [...stringOf(vm, given)].length !== 1) {
    const got = typeName(vm, given);
    vm.raise(Cls.TypeError, `array() argument 1 must be a unicode character, not ${got}`);
  }
  const typecode = stringOf(vm, given);
  if (!TYPECODES.includes(typecode)) {
    vm.raise(Cls.ValueError, 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  }
  const array = newArray(vm, typecode, new Uint8Array(0), cls);
  if (source === NULL) return array;
  if (isStr(vm, source) && !isText(vm, array)) {
    vm.raise(Cls.TypeError, `cannot use a str to initialize an array with typecode '${typecode}'`);
  }
  if (isBytesLike(vm, source) && !isArray(vm, source)) fromBytes(vm, array, source);
  else if (isArray(vm, source)) for (const item of items(vm, source)) append(vm, array, item);
  else extend(vm, array, source);
  return array;
}

function fromBytes(vm: Vm, self: number, source: number): number {
  if (!isBytesLike(vm, source)) {
    vm.raise(Cls.TypeError, `a bytes-like object is required, not '${typeName(vm, source)}'`);
  }
  const data = bytesOf(vm, source);
  if (data.length % sizeOf(vm, self) !== 0) {
    vm.raise(Cls.ValueError, 'bytes length not a multiple of item size');
  }
  appendBytes(vm, self, data);
  return NONE;
}

const isSlice = (vm: Vm, key: number): boolean => !isSmall(key) && isInstance(vm, key, Cls.slice);

function indexOf(vm: Vm, self: number, key: number, verb: string): number {
  if (intOf(vm, key) === NULL && !isInstanceOfProgram(vm, key))
    vm.raise(Cls.TypeError, 'array indices must be integers');
  let index = toIndex(vm, key);
  const length = lengthOf(vm, self);
  if (index < 0) index += length;
  if (index < 0 || index >= length) vm.raise(Cls.IndexError, `array ${verb}index out of range`);
  return index;
}

/** The bytes of the items of a list of places. */
function pick(vm: Vm, self: number, places: readonly number[]): Uint8Array {
  const size = sizeOf(vm, self);
  const all = bytesOf(vm, self);
  const data = new Uint8Array(places.length * size);
  places.forEach((place, i) => {
    data.set(all.subarray(place * size, (place + 1) * size), i * size);
  });
  return data;
}

function placesOf(vm: Vm, self: number, key: number): number[] {
  resolveSlice(vm, key, lengthOf(vm, self));
  const { start, step, count } = resolved;
  return Array.from({ length: count }, (_, i) => start + i * step);
}

function getItem(vm: Vm, self: number, key: number): number {
  if (isSlice(vm, key)) return newArray(vm, typecodeOf(vm, self), pick(vm, self, placesOf(vm, self, key)));
  return load(vm, self, indexOf(vm, self, key, ''));
}

function setItem(vm: Vm, self: number, key: number, value: number): void {
  if (!isSlice(vm, key)) {
    store(vm, self, indexOf(vm, self, key, 'assignment '), value);
    return;
  }
  if (!isArray(vm, value)) {
    vm.raise(Cls.TypeError, `can only assign array (not "${typeName(vm, value)}") to array slice`);
  }
  if (typecodeOf(vm, value) !== typecodeOf(vm, self))
    vm.raise(Cls.TypeError, 'bad argument type for built-in operation');
  const data = bytesOf(vm, value);
  const places = placesOf(vm, self, key);
  const { start, stop, step } = resolved;
  const size = sizeOf(vm, self);
  const all = bytesOf(vm, self);
  if (step === 1) {
    const [head, tail] = [all.subarray(0, start * size), all.subarray(Math.max(start, stop) * size)];
    replace(vm, self, Uint8Array.from([...head, ...data, ...tail]));
    return;
  }
  const given = data.length / size;
  if (given !== places.length) {
    vm.raise(
      Cls.ValueError,
      `attempt to assign array of size ${given} to extended slice of size ${places.length}`,
    );
  }
  places.forEach((place, i) => {
    all.set(data.subarray(i * size, (i + 1) * size), place * size);
  });
  replace(vm, self, all);
}

function remove(vm: Vm, self: number, gone: readonly number[]): void {
  const places = new Set(gone);
  const kept = Array.from({ length: lengthOf(vm, self) }, (_, i) => i).filter((i) => !places.has(i));
  replace(vm, self, pick(vm, self, kept));
}

function deleteItem(vm: Vm, self: number, key: number): void {
  remove(vm, self, isSlice(vm, key) ? placesOf(vm, self, key) : [indexOf(vm, self, key, 'assignment ')]);
}

function find(vm: Vm, self: number, value: number, from = 0): number {
  return items(vm, self).findIndex((item, i) => i >= from && equals(vm, item, value));
}

function repeat(vm: Vm, self: number, times: number): Uint8Array {
  const int = intOf(vm, times);
  if (int === NULL)
    return vm.raise(Cls.TypeError, `can't multiply sequence by non-int of type '${typeName(vm, times)}'`);
  const data = bytesOf(vm, self);
  const count = Math.max(0, int >> 1);
  if (data.length * count > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
  const result = new Uint8Array(data.length * count);
  for (let i = 0; i < count; i++) result.set(data, i * data.length);
  return result;
}

function binary(vm: Vm, op: number, a: number, b: number): number {
  if (op === Binary.mul) return newArray(vm, typecodeOf(vm, a), repeat(vm, a, b));
  if (op !== Binary.add) return NOT_IMPLEMENTED;
  if (!isArray(vm, b))
    return vm.raise(Cls.TypeError, `can only append array (not "${typeName(vm, b)}") to array`);
  if (typecodeOf(vm, a) !== typecodeOf(vm, b))
    return vm.raise(Cls.TypeError, 'bad argument type for built-in operation');
  return newArray(vm, typecodeOf(vm, a), Uint8Array.from([...bytesOf(vm, a), ...bytesOf(vm, b)]));
}

function inplace(vm: Vm, op: number, self: number, other: number): number {
  if (op === Binary.mul) replace(vm, self, repeat(vm, self, other));
  else if (op !== Binary.add) return NOT_IMPLEMENTED;
  else if (!isArray(vm, other))
    return vm.raise(Cls.TypeError, `can only extend with array (not "${typeName(vm, other)}")`);
  else extend(vm, self, other);
  return self;
}

function compareArrays(vm: Vm, op: number, a: number, b: number): number {
  if (!isArray(vm, b)) return NOT_IMPLEMENTED;
  return compare(vm, op, makeList(vm, items(vm, a)), makeList(vm, items(vm, b)));
}

function show(vm: Vm, self: number): string {
  const typecode = typecodeOf(vm, self);
  const name = className(vm, vm.image.classOf(self)).replace(/^array\./, '');
  if (lengthOf(vm, self) === 0) return `${name}('${typecode}')`;
  const content = isText(vm, self) ? repr(vm, toText(vm, self)) : repr(vm, makeList(vm, items(vm, self)));
  return `${name}('${typecode}', ${content})`;
}

const toText = (vm: Vm, self: number): number =>
  makeString(
    vm,
    items(vm, self)
      .map((item) => stringOf(vm, item))
      .join(''),
  );

function textOnly(vm: Vm, self: number, name: string): void {
  if (!isText(vm, self)) {
    vm.raise(Cls.ValueError, `${name}() may only be called on unicode type arrays ('u' or 'w')`);
  }
}

/** Where insert puts its item: never out of range. */
function place(vm: Vm, self: number, key: number): number {
  const length = lengthOf(vm, self);
  const index = toIndex(vm, key);
  return Math.min(length, Math.max(0, index < 0 ? index + length : index));
}

const done = (_: unknown): number => NONE;

export const arrayType: TypeMethods = {
  type: 'array.array',
  slots: {
    getItem,
    setItem,
    deleteItem,
    length: lengthOf,
    truth: (vm, self) => bytesLength(vm, self) > 0,
    contains: (vm, self, value) => find(vm, self, value) >= 0,
    iter: (vm, self) => newIterator(vm, Cls.list_iterator, makeList(vm, items(vm, self))),
    compare: compareArrays,
    unhashable: true,
    binary,
    reflected: (vm, op, a, b) =>
      op === Binary.mul ? newArray(vm, typecodeOf(vm, b), repeat(vm, b, a)) : NOT_IMPLEMENTED,
    inplace,
    repr: show,
  },
  construct: define('array', 2, 3, construct, { twin: '_array.construct' }),
  methods: [
    binaryMethod('append', (vm, self, value) => done(append(vm, self, value))),
    define(
      'extend',
      2,
      2,
      (vm, args) => done(extend(vm, vm.words[args] as number, vm.words[args + 1] as number)),
      {
        twin: '_array.extend',
      },
    ),
    binaryMethod('fromlist', (vm, self, value) => {
      if (!isInstance(vm, value, Cls.list)) vm.raise(Cls.TypeError, 'arg must be list');
      extend(vm, self, value);
      return NONE;
    }),
    binaryMethod('frombytes', fromBytes),
    binaryMethod('fromunicode', (vm, self, value) => {
      textOnly(vm, self, 'fromunicode');
      extend(vm, self, value);
      return NONE;
    }),
    unaryMethod('tolist', (vm, self) => makeList(vm, items(vm, self))),
    unaryMethod('tobytes', (vm, self) => makeBytes(vm, bytesOf(vm, self))),
    unaryMethod('tounicode', (vm, self) => {
      textOnly(vm, self, 'tounicode');
      return toText(vm, self);
    }),
    binaryMethod('count', (vm, self, value) =>
      small(items(vm, self).filter((item) => equals(vm, item, value)).length),
    ),
    define('index', 2, 4, (vm, args, count) => {
      const self = vm.words[args] as number;
      const start = count > 2 ? place(vm, self, vm.words[args + 2] as number) : 0;
      const stop = count > 3 ? place(vm, self, vm.words[args + 3] as number) : lengthOf(vm, self);
      const index = find(vm, self, vm.words[args + 1] as number, start);
      return index < 0 || index >= stop
        ? vm.raise(Cls.ValueError, 'array.index(x): x not in array')
        : small(index);
    }),
    define('insert', 3, 3, (vm, args) => {
      const [self, key, value] = vm.words.subarray(args, args + 3) as unknown as [number, number, number];
      const index = place(vm, self, key);
      append(vm, self, value);
      const last = lengthOf(vm, self) - 1;
      const order = Array.from({ length: last + 1 }, (_, i) => (i < index ? i : i === index ? last : i - 1));
      replace(vm, self, pick(vm, self, order));
      return NONE;
    }),
    define('pop', 1, 2, (vm, args, count) => {
      const self = vm.words[args] as number;
      if (lengthOf(vm, self) === 0) vm.raise(Cls.IndexError, 'pop from empty array');
      let index = count > 1 ? toIndex(vm, vm.words[args + 1] as number) : -1;
      if (index < 0) index += lengthOf(vm, self);
      if (index < 0 || index >= lengthOf(vm, self)) vm.raise(Cls.IndexError, 'pop index out of range');
      const item = load(vm, self, index);
      remove(vm, self, [index]);
      return item;
    }),
    binaryMethod('remove', (vm, self, value) => {
      const index = find(vm, self, value);
      if (index < 0) vm.raise(Cls.ValueError, 'array.remove(x): x not in array');
      remove(vm, self, [index]);
      return NONE;
    }),
    define('tofile', 2, 2, () => NEEDS_PYTHON, { twin: '_array.tofile' }),
    define('fromfile', 3, 3, () => NEEDS_PYTHON, { twin: '_array.fromfile' }),
    unaryMethod('clear', (vm, self) => done(resizeByteArray(vm, self, 0))),
    unaryMethod('reverse', (vm, self) => {
      const order = Array.from({ length: lengthOf(vm, self) }, (_, i) => lengthOf(vm, self) - 1 - i);
      replace(vm, self, pick(vm, self, order));
      return NONE;
    }),
    unaryMethod('byteswap', (vm, self) => {
      const size = sizeOf(vm, self);
      const data = bytesOf(vm, self);
      for (let i = 0; i < data.length; i += size) data.subarray(i, i + size).reverse();
      replace(vm, self, data);
      return NONE;
    }),
    unaryMethod('buffer_info', (vm, self) =>
      makeTuple(vm, [small(bytesStart(vm, self)), small(lengthOf(vm, self))]),
    ),
    unaryMethod('__copy__', (vm, self) => newArray(vm, typecodeOf(vm, self), bytesOf(vm, self))),
    binaryMethod('__deepcopy__', (vm, self) => newArray(vm, typecodeOf(vm, self), bytesOf(vm, self))),
    binaryMethod('__reduce_ex__', (vm, self) =>
      makeTuple(vm, [
        vm.image.classOf(self),
        makeTuple(vm, [makeString(vm, typecodeOf(vm, self)), makeList(vm, items(vm, self))]),
      ]),
    ),
  ],
  attributes: [
    { name: 'typecode', get: (vm, self) => makeString(vm, typecodeOf(vm, self)) },
    { name: 'itemsize', get: (vm, self) => small(sizeOf(vm, self)) },
  ],
};
