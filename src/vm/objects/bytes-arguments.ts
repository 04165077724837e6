import { Cls } from '../classes.ts';
import { isSmall, NULL } from '../layout.ts';
import { toIndex, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesOf, isByteArray, isBytesLike, makeByteArray, makeBytes } from './bytes-value.ts';
import { intOf } from './int-value.ts';
import { findAll } from './iteration.ts';
import { found } from './sequences.ts';
import { isStr } from './str-value.ts';

/** What bytes methods take and give. */

/** The bytes of a bytes-like argument; TypeError for anything else. */
export function bytesArgument(vm: Vm, value: number): Uint8Array {
  if (isBytesLike(vm, value)) return bytesOf(vm, value);
  return vm.raise(Cls.TypeError, `a bytes-like object is required, not '${typeName(vm, value)}'`);
}

/** As bytesArgument, but a number stands for its byte (for find, count, in). */
export function bytesOrByte(vm: Vm, value: number): Uint8Array {
  if (isBytesLike(vm, value)) return bytesOf(vm, value);
  if (intOf(vm, value) !== NULL) return new Uint8Array([byteOf(vm, value, 'byte')]);
  return vm.raise(
    Cls.TypeError,
    `argument should be integer or bytes-like object, not '${typeName(vm, value)}'`,
  );
}

/** A number from 0 to 255; ValueError "bytes must be in range(0, 256)". */
export function byteOf(vm: Vm, value: number, what: string): number {
  const byte = toIndex(vm, value);
  if (byte < 0 || byte > 255) vm.raise(Cls.ValueError, `${what} must be in range(0, 256)`);
  return byte;
}

/** New bytes of the same type as an object: a method of bytearray answers bytearrays. */
export const likewise = (vm: Vm, self: number, data: Uint8Array): number =>
  isByteArray(vm, self) ? makeByteArray(vm, data) : makeBytes(vm, data);

/** The data that `bytes(source)` or `bytearray(source)` would hold; no str. */
export function bytesFrom(vm: Vm, source: number, type: string): Uint8Array {
  if (isBytesLike(vm, source)) return bytesOf(vm, source);
  const int = intOf(vm, source);
  if (int !== NULL) {
    const length = isSmall(int) ? int >> 1 : Number.POSITIVE_INFINITY;
    if (length < 0) vm.raise(Cls.ValueError, 'negative count');
    if (length > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
    return new Uint8Array(length);
  }
  if (isInstanceOfProgram(vm, source)) throw NEEDS_PYTHON_SIGNAL;
  if (isStr(vm, source)) vm.raise(Cls.TypeError, 'string argument without an encoding');
  if (source === NULL || !mayIterate(vm, source)) {
    vm.raise(Cls.TypeError, `cannot convert '${typeName(vm, source)}' object to ${type}`);
  }
  findAll(vm, source);
  const { first, length } = found;
  const what = type === 'bytes' ? 'bytes' : 'byte';
  return Uint8Array.from({ length }, (_, i) => byteOf(vm, vm.words[first + i] as number, what));
}

const NEVER: readonly number[] = [
  Cls.NoneType,
  Cls.ellipsis,
  Cls.NotImplementedType,
  Cls.float,
  Cls.bool,
  Cls.function,
  Cls['<c function>'],
  Cls.module,
];

const mayIterate = (vm: Vm, value: number): boolean => !NEVER.includes(vm.words[value >> 2] as number);
