import { Cls } from '../classes.ts';
import { isSmall, NONE, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { isInstance, toIndex, typeName } from '../operations.ts';
import { concatBytes } from '../text/bytes-search.ts';
import { reprOfBytes } from '../text/escape.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { byteOf, bytesFrom } from './bytes-arguments.ts';
import { bytesMethods } from './bytes-methods.ts';
import {
  byteIndex,
  bytesMakeTrans,
  constructorData,
  fromHexMethod,
  repeated,
  sharedSlots,
} from './bytes-type.ts';
import {
  bytesLength,
  bytesOf,
  bytesStart,
  isBytesLike,
  makeByteArray,
  resizeByteArray,
  setByteArray,
} from './bytes-value.ts';
import { binaryMethod, define, unaryMethod } from './define.ts';
import { intOf } from './int-value.ts';
import { Binary } from './operator-codes.ts';
import { resolved, resolveSlice } from './slice.ts';

/** bytearray: bytes that change. */

function inplace(vm: Vm, op: number, self: number, other: number): number {
  if (op === Binary.add) {
    if (!isBytesLike(vm, other)) {
      vm.raise(Cls.TypeError, `can't concat ${typeName(vm, other)} to bytearray`);
    }
    append(vm, self, bytesOf(vm, other));
    return self;
  }
  const int = op === Binary.mul ? intOf(vm, other) : NULL;
  if (int === NULL) return NOT_IMPLEMENTED;
  setByteArray(vm, self, repeated(vm, bytesOf(vm, self), int));
  return self;
}

function append(vm: Vm, self: number, data: Uint8Array): void {
  const length = bytesLength(vm, self);
  resizeByteArray(vm, self, length + data.length);
  vm.image.bytes.set(data, bytesStart(vm, self) + length);
}

/** Replaces the bytes start … stop. */
function splice(vm: Vm, self: number, start: number, stop: number, data: Uint8Array): void {
  const old = bytesOf(vm, self);
  setByteArray(vm, self, concatBytes([old.subarray(0, start), data, old.subarray(stop)]));
}

function setItem(vm: Vm, self: number, key: number, value: number): void {
  const length = bytesLength(vm, self);
  if (isSmall(key) || !isInstance(vm, key, Cls.slice)) {
    const index = byteIndex(vm, self, key, length);
    vm.image.bytes[bytesStart(vm, self) + index] = byteOf(vm, value, 'byte');
    return;
  }
  const data = bytesFrom(vm, value, 'bytearray');
  resolveSlice(vm, key, length);
  const { start, stop, step, count } = resolved;
  if (step === 1) {
    splice(vm, self, start, Math.max(start, stop), data);
    return;
  }
  if (data.length !== count) {
    vm.raise(
      Cls.ValueError,
      `attempt to assign bytes of size ${data.length} to extended slice of size ${count}`,
    );
  }
  const first = bytesStart(vm, self) + start;
  data.forEach((byte, i) => {
    vm.image.bytes[first + i * step] = byte;
  });
}

function deleteItem(vm: Vm, self: number, key: number): void {
  const length = bytesLength(vm, self);
  if (isSmall(key) || !isInstance(vm, key, Cls.slice)) {
    const index = byteIndex(vm, self, key, length);
    splice(vm, self, index, index + 1, new Uint8Array(0));
    return;
  }
  resolveSlice(vm, key, length);
  const gone = new Set(Array.from({ length: resolved.count }, (_, i) => resolved.start + i * resolved.step));
  setByteArray(
    vm,
    self,
    bytesOf(vm, self).filter((_, i) => !gone.has(i)),
  );
}

function pop(vm: Vm, args: number, count: number): number {
  const self = vm.words[args] as number;
  const length = bytesLength(vm, self);
  if (length === 0) vm.raise(Cls.IndexError, 'pop from empty bytearray');
  let index = count > 1 ? toIndex(vm, vm.words[args + 1] as number) : -1;
  if (index < 0) index += length;
  if (index < 0 || index >= length) vm.raise(Cls.IndexError, 'pop index out of range');
  const byte = vm.image.bytes[bytesStart(vm, self) + index] as number;
  splice(vm, self, index, index + 1, new Uint8Array(0));
  return small(byte);
}

const done =
  (run: (vm: Vm, self: number, argument: number) => void) => (vm: Vm, self: number, argument: number) => {
    run(vm, self, argument);
    return NONE;
  };

const ownMethods: readonly NativeDefinition[] = [
  binaryMethod(
    'append',
    done((vm, self, value) => append(vm, self, new Uint8Array([byteOf(vm, value, 'byte')]))),
  ),
  binaryMethod(
    'extend',
    done((vm, self, source) => append(vm, self, bytesFrom(vm, source, 'bytearray'))),
    { twin: '_values.bytearray_extend' },
  ),
  define('insert', 3, 3, (vm, args) => {
    const self = vm.words[args] as number;
    const length = bytesLength(vm, self);
    let index = toIndex(vm, vm.words[args + 1] as number);
    index = Math.max(0, Math.min(length, index < 0 ? index + length : index));
    splice(vm, self, index, index, new Uint8Array([byteOf(vm, vm.words[args + 2] as number, 'byte')]));
    return NONE;
  }),
  binaryMethod(
    'remove',
    done((vm, self, value) => {
      const index = bytesOf(vm, self).indexOf(byteOf(vm, value, 'byte'));
      if (index < 0) vm.raise(Cls.ValueError, 'value not found in bytearray');
      splice(vm, self, index, index + 1, new Uint8Array(0));
    }),
  ),
  define('pop', 1, 2, pop),
  unaryMethod('clear', (vm, self) => {
    setByteArray(vm, self, new Uint8Array(0));
    return NONE;
  }),
  unaryMethod('copy', (vm, self) => makeByteArray(vm, bytesOf(vm, self))),
  unaryMethod('reverse', (vm, self) => {
    setByteArray(vm, self, bytesOf(vm, self).reverse());
    return NONE;
  }),
];

/** Unlike that of bytes, the repr of a bytearray escapes single quotes also where it stands in double ones. */
const escapeSingleQuotes = (text: string): string =>
  text.startsWith('b"') ? text.replaceAll("'", "\\'") : text;

export const byteArrayType: TypeMethods = {
  type: 'bytearray',
  doc: 'bytearray(iterable_of_ints) -> bytearray',
  slots: {
    ...sharedSlots,
    inplace,
    setItem,
    deleteItem,
    unhashable: true,
    repr: (vm, a) => `bytearray(${escapeSingleQuotes(reprOfBytes(bytesOf(vm, a)))})`,
  },
  construct: define(
    'bytearray',
    1,
    4,
    (vm, args) => makeByteArray(vm, constructorData(vm, args, 'bytearray'), vm.words[args] as number),
    { keywords: [null, 'source', 'encoding', 'errors'], twin: '_values.new_bytearray' },
  ),
  methods: [...bytesMethods, ...ownMethods],
  classMethods: [fromHexMethod],
  staticMethods: [bytesMakeTrans],
};
