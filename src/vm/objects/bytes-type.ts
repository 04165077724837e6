import { Cls } from '../classes.ts';
import { bool, isSmall, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { isInstance, toIndex, typeName } from '../operations.ts';
import { concatBytes, findBytes } from '../text/bytes-search.ts';
import { reprOfBytes } from '../text/escape.ts';
import { percentFormatBytes } from '../text/percent-bytes.ts';
import type { NativeDefinition, TypeSlots, Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesArgument, bytesFrom, bytesOrByte, likewise } from './bytes-arguments.ts';
import { bytesMethods } from './bytes-methods.ts';
import {
  bytesInstance,
  bytesLength,
  bytesOf,
  bytesStart,
  isByteArray,
  isBytesLike,
  makeByteArray,
  makeBytes,
} from './bytes-value.ts';
import { define } from './define.ts';
import { intOf } from './int-value.ts';
import { newIterator } from './iterators.ts';
import { Binary, compareBySign } from './operator-codes.ts';
import { resolved, resolveSlice } from './slice.ts';
import { hashBytes } from './str-compare.ts';
import { codecArguments, encodeWith } from './str-encode.ts';
import { isStr, stringOf } from './str-value.ts';

/** The bytes type, and what bytearray shares with it. */

function contains(vm: Vm, self: number, item: number): boolean {
  const part = intOf(vm, item) === NULL ? bytesArgument(vm, item) : bytesOrByte(vm, item);
  return findBytes(bytesOf(vm, self), part, 0, bytesLength(vm, self)) >= 0;
}

function getItem(vm: Vm, self: number, key: number): number {
  const length = bytesLength(vm, self);
  const start = bytesStart(vm, self);
  if (!isSmall(key) && isInstance(vm, key, Cls.slice)) {
    resolveSlice(vm, key, length);
    const { start: first, step, count } = resolved;
    const data = new Uint8Array(count);
    for (let i = 0; i < count; i++) data[i] = vm.image.bytes[start + first + i * step] as number;
    return likewise(vm, self, data);
  }
  return small(vm.image.bytes[start + byteIndex(vm, self, key, length)] as number);
}

/** An index into bytes, in range. */
export function byteIndex(vm: Vm, self: number, key: number, length: number): number {
  const type = isByteArray(vm, self) ? 'bytearray' : 'byte';
  if (intOf(vm, key) === NULL && !isInstanceOfProgram(vm, key)) {
    vm.raise(Cls.TypeError, `${type} indices must be integers or slices, not ${typeName(vm, key)}`);
  }
  let index = toIndex(vm, key);
  if (index < 0) index += length;
  if (index < 0 || index >= length) {
    vm.raise(Cls.IndexError, `${type === 'byte' ? 'index' : 'bytearray index'} out of range`);
  }
  return index;
}

function binary(vm: Vm, op: number, a: number, b: number): number {
  if (op === Binary.add) {
    if (isBytesLike(vm, b)) return likewise(vm, a, concatBytes([bytesOf(vm, a), bytesOf(vm, b)]));
    const type = isByteArray(vm, a) ? 'bytearray' : 'bytes';
    return vm.raise(Cls.TypeError, `can't concat ${typeName(vm, b)} to ${type}`);
  }
  if (op === Binary.mul) {
    const int = intOf(vm, b);
    if (int === NULL) {
      return vm.raise(Cls.TypeError, `can't multiply sequence by non-int of type '${typeName(vm, b)}'`);
    }
    return likewise(vm, a, repeated(vm, bytesOf(vm, a), int));
  }
  if (op === Binary.mod) return likewise(vm, a, percentFormatBytes(vm, bytesOf(vm, a), b));
  return NOT_IMPLEMENTED;
}

export function repeated(vm: Vm, data: Uint8Array, int: number): Uint8Array {
  if (!isSmall(int)) vm.raise(Cls.OverflowError, "cannot fit 'int' into an index-sized integer");
  const times = Math.max(0, int >> 1);
  if (data.length * times > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
  const result = new Uint8Array(data.length * times);
  for (let i = 0; i < times; i++) result.set(data, i * data.length);
  return result;
}

function compareData(vm: Vm, a: number, b: number): number {
  const [left, right] = [bytesOf(vm, a), bytesOf(vm, b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export const sharedSlots: TypeSlots = {
  binary,
  reflected: (vm, op, a, b) => {
    const int = op === Binary.mul ? intOf(vm, a) : NULL;
    return int === NULL ? NOT_IMPLEMENTED : likewise(vm, b, repeated(vm, bytesOf(vm, b), int));
  },
  compare: (vm, op, a, b) =>
    isBytesLike(vm, b) ? bool(compareBySign(op, compareData(vm, a, b))) : NOT_IMPLEMENTED,
  truth: (vm, a) => bytesLength(vm, a) > 0,
  length: bytesLength,
  getItem,
  contains,
  iter: (vm, a) => newIterator(vm, Cls.bytes_iterator, a),
};

/** The data for `bytes(…)` and `bytearray(…)`: class, source, encoding, errors. */
export function constructorData(vm: Vm, args: number, type: string): Uint8Array {
  const { words } = vm;
  const source = words[args + 1] as number;
  const encoded = words[args + 2] !== NULL || words[args + 3] !== NULL;
  if (source === NULL) {
    if (encoded) vm.raise(Cls.TypeError, 'encoding without a string argument');
    return new Uint8Array(0);
  }
  if (encoded) {
    if (!isStr(vm, source)) vm.raise(Cls.TypeError, 'encoding without a string argument');
    const [encoding, errors] = codecArguments(vm, args + 2, type);
    return encodeWith(vm, source, encoding, errors);
  }
  return bytesFrom(vm, source, type);
}

const BYTES_DATA = 16;

function construct(vm: Vm, args: number): number {
  const cls = vm.words[args] as number;
  const data = constructorData(vm, args, 'bytes');
  if (cls === Cls.bytes) return makeBytes(vm, data);
  const object = bytesInstance(vm, cls, data.length);
  vm.image.bytes.set(data, object + BYTES_DATA);
  return object;
}

/** `fromhex`, for both types. */
export const fromHexMethod: NativeDefinition = define('fromhex', 2, 2, (vm, args) => {
  const source = vm.words[args + 1] as number;
  if (!isStr(vm, source)) {
    vm.raise(Cls.TypeError, `fromhex() argument must be str, not ${typeName(vm, source)}`);
  }
  const text = stringOf(vm, source);
  const data: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (/[ \t\n\r\f\v]/.test(text.charAt(i))) {
      i++;
      continue;
    }
    for (let k = i; k < i + 2; k++) {
      if (!/[0-9a-fA-F]/.test(text.charAt(k))) {
        vm.raise(Cls.ValueError, `non-hexadecimal number found in fromhex() arg at position ${k}`);
      }
    }
    data.push(Number.parseInt(text.slice(i, i + 2), 16));
    i += 2;
  }
  const bytes = new Uint8Array(data);
  return vm.words[args] === Cls.bytearray ? makeByteArray(vm, bytes) : makeBytes(vm, bytes);
});

/** `maketrans`, for both types. */
export const bytesMakeTrans: NativeDefinition = define('maketrans', 2, 2, (vm, args) => {
  const from = bytesOrByte(vm, vm.words[args] as number);
  const to = bytesOrByte(vm, vm.words[args + 1] as number);
  if (from.length !== to.length) {
    vm.raise(Cls.ValueError, 'maketrans arguments must have same length');
  }
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  from.forEach((byte, i) => {
    table[byte] = to[i] as number;
  });
  return makeBytes(vm, table);
});

export const bytesType: TypeMethods = {
  type: 'bytes',
  doc: 'bytes(iterable_of_ints) -> bytes',
  slots: {
    ...sharedSlots,
    hash: (vm, a) => hashBytes(vm, bytesStart(vm, a), bytesLength(vm, a)),
    repr: (vm, a) => reprOfBytes(bytesOf(vm, a)),
  },
  construct: define('bytes', 1, 4, construct, {
    keywords: [null, 'source', 'encoding', 'errors'],
    twin: '_values.new_bytes',
  }),
  methods: bytesMethods,
  classMethods: [fromHexMethod],
  staticMethods: [bytesMakeTrans],
};
