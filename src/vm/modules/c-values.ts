import { Cls } from '../classes.ts';
import { bool } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { makeFloat, numberValue } from '../objects/float-value.ts';
import { intFromBigInt, intOf, makeInt, toBigInt } from '../objects/int-value.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { truth } from '../operations.ts';
import type { Vm } from '../vm.ts';

/** Python values as the C types of `ctypes` have them in memory, by the letter of the type; numbers wrap around. */
interface CType {
  readonly size: number;
  load(vm: Vm, view: DataView, at: number): number;
  store(vm: Vm, view: DataView, at: number, value: number): void;
}

const wrapped = (vm: Vm, value: number, bits: number): bigint =>
  BigInt.asIntN(bits, toBigInt(vm, intOf(vm, value)));
const narrow = (vm: Vm, value: number): number => Number(wrapped(vm, value, 32));

const int8: CType = {
  size: 1,
  load: (vm, view, at) => makeInt(vm, view.getInt8(at)),
  store: (vm, view, at, value) => view.setInt8(at, narrow(vm, value)),
};
const uint8: CType = { ...int8, load: (vm, view, at) => makeInt(vm, view.getUint8(at)) };
const int16: CType = {
  size: 2,
  load: (vm, view, at) => makeInt(vm, view.getInt16(at, true)),
  store: (vm, view, at, value) => view.setInt16(at, narrow(vm, value), true),
};
const uint16: CType = { ...int16, load: (vm, view, at) => makeInt(vm, view.getUint16(at, true)) };
const int32: CType = {
  size: 4,
  load: (vm, view, at) => makeInt(vm, view.getInt32(at, true)),
  store: (vm, view, at, value) => view.setInt32(at, narrow(vm, value), true),
};
const uint32: CType = { ...int32, load: (vm, view, at) => makeInt(vm, view.getUint32(at, true)) };
const int64: CType = {
  size: 8,
  load: (vm, view, at) => intFromBigInt(vm, view.getBigInt64(at, true)),
  store: (vm, view, at, value) => view.setBigInt64(at, wrapped(vm, value, 64), true),
};
const uint64: CType = { ...int64, load: (vm, view, at) => intFromBigInt(vm, view.getBigUint64(at, true)) };

const TYPES: Readonly<Record<string, CType>> = {
  '?': {
    size: 1,
    load: (_vm, view, at) => bool(view.getUint8(at) !== 0),
    store: (vm, view, at, value) => view.setUint8(at, truth(vm, value) ? 1 : 0),
  },
  c: {
    size: 1,
    load: (vm, view, at) => makeBytes(vm, Uint8Array.of(view.getUint8(at))),
    store: (vm, view, at, value) => view.setUint8(at, bytesOf(vm, value)[0] ?? 0),
  },
  u: {
    size: 4,
    load: (vm, view, at) => makeString(vm, String.fromCodePoint(view.getUint32(at, true))),
    store: (vm, view, at, value) => view.setUint32(at, stringOf(vm, value).codePointAt(0) ?? 0, true),
  },
  b: int8,
  B: uint8,
  h: int16,
  H: uint16,
  i: int32,
  I: uint32,
  l: int64,
  L: uint64,
  q: int64,
  Q: uint64,
  f: {
    size: 4,
    load: (vm, view, at) => makeFloat(vm, view.getFloat32(at, true)),
    store: (vm, view, at, value) => view.setFloat32(at, numberValue(vm, value), true),
  },
  d: {
    size: 8,
    load: (vm, view, at) => makeFloat(vm, view.getFloat64(at, true)),
    store: (vm, view, at, value) => view.setFloat64(at, numberValue(vm, value), true),
  },
};

/** The C type of a letter. */
export const cType = (vm: Vm, letter: string): CType =>
  TYPES[letter] ?? vm.raise(Cls.ValueError, `there is no C type '${letter}'`);
