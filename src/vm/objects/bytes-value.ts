import { Cls, HEAP_START } from '../classes.ts';
import { ByteArray, Bytes, Class, Header, isSmall, MemoryView, NULL, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { newRaw } from './slots.ts';

/** The representations of bytes (data in the object) and bytearray (data in a raw block, which may have room to spare). */

const BYTES_DATA = Bytes.data * WORD;
const BLOCK_DATA = 2 * WORD;

/** The built-in class that the layout of an object is of. */
export function layoutOf(vm: Vm, value: number): number {
  const cls = vm.words[value >> 2] as number;
  return cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);
}

const isBytes = (vm: Vm, value: number): boolean => !isSmall(value) && layoutOf(vm, value) === Cls.bytes;

export const isByteArray = (vm: Vm, value: number): boolean =>
  !isSmall(value) && layoutOf(vm, value) === Cls.bytearray;

/** Has it bytes: bytes, a bytearray, an array or a view of one of them? */
export function isBytesLike(vm: Vm, value: number): boolean {
  if (isSmall(value)) return false;
  const layout = layoutOf(vm, value);
  return (
    layout === Cls.bytes ||
    layout === Cls.bytearray ||
    layout === Cls.memoryview ||
    layout === Cls['array.array']
  );
}

export const bytesLength = (vm: Vm, value: number): number => {
  const length = vm.words[(value >> 2) + Bytes.length] as number;
  const layout = layoutOf(vm, value);
  if (layout === Cls.bytes) return length;
  if (layout !== Cls.memoryview) return length >> 1;
  const at = value >> 2;
  return (
    ((vm.words[at + MemoryView.count] as number) >> 1) * ((vm.words[at + MemoryView.size] as number) >> 1)
  );
};

/** Byte address of the first byte of bytes, a bytearray or an array. */
export const bytesStart = (vm: Vm, value: number): number =>
  isBytes(vm, value) ? value + BYTES_DATA : (vm.words[(value >> 2) + ByteArray.block] as number) + BLOCK_DATA;

/** A bytes object with room for `length` bytes, all zero: the caller writes them. */
function newBytes(vm: Vm, length: number): number {
  const empty = vm.words[Header.emptyBytes] as number;
  if (length === 0 && empty !== 0) return empty;
  return bytesInstance(vm, Cls.bytes, length);
}

/** As newBytes, of a class that may be a Python subclass. */
export function bytesInstance(vm: Vm, cls: number, length: number): number {
  const size = BYTES_DATA + length;
  const object = cls === Cls.bytes ? vm.alloc(cls, size) : vm.allocInstance(cls, size);
  vm.words[(object >> 2) + Bytes.length] = length;
  return object;
}

export function makeBytes(vm: Vm, data: Uint8Array): number {
  const object = newBytes(vm, data.length);
  vm.image.bytes.set(data, object + BYTES_DATA);
  return object;
}

/** A copy of the bytes that a memoryview shows. */
function viewBytes(vm: Vm, view: number): Uint8Array {
  const [source, offset, count, stride, size] = [
    MemoryView.source,
    MemoryView.offset,
    MemoryView.count,
    MemoryView.stride,
    MemoryView.size,
  ].map((field) => vm.words[(view >> 2) + field] as number) as [number, number, number, number, number];
  if (source === NULL) vm.raise(Cls.ValueError, 'operation forbidden on released memoryview object');
  const data = new Uint8Array((count >> 1) * (size >> 1));
  let at = bytesStart(vm, source) + (offset >> 1);
  for (let i = 0; i < data.length; i += size >> 1, at += stride >> 1) {
    data.set(vm.image.bytes.subarray(at, at + (size >> 1)), i);
  }
  return data;
}

/** A copy of the bytes of a bytes-like object. */
export function bytesOf(vm: Vm, value: number): Uint8Array {
  if (layoutOf(vm, value) === Cls.memoryview) return viewBytes(vm, value);
  const start = bytesStart(vm, value);
  return vm.image.bytes.slice(start, start + bytesLength(vm, value));
}

/** A bytearray with a copy of the data. */
export function makeByteArray(vm: Vm, data: Uint8Array, cls: number = Cls.bytearray): number {
  const object = cls === Cls.bytearray ? vm.alloc(cls, 4 * WORD) : vm.allocInstance(cls, 4 * WORD);
  vm.words[(object >> 2) + ByteArray.length] = small(0);
  vm.words[(object >> 2) + ByteArray.block] = NULL;
  setByteArray(vm, object, data);
  return object;
}

/** Replaces everything that a bytearray holds. */
export function setByteArray(vm: Vm, object: number, data: Uint8Array): void {
  resizeByteArray(vm, object, data.length);
  vm.image.bytes.set(data, bytesStart(vm, object));
}

/** Changes the length of a bytearray; what is added is not cleared. */
export function resizeByteArray(vm: Vm, object: number, length: number): void {
  const at = object >> 2;
  const old = vm.words[at + ByteArray.block] as number;
  const room = old === NULL ? 0 : ((vm.words[(old >> 2) + 1] as number) & ~7) - BLOCK_DATA;
  if (length > room || old === NULL) {
    const block = newRaw(vm, (length + (length >> 1) + 8) >> 2);
    const kept = Math.min((vm.words[at + ByteArray.length] as number) >> 1, length);
    if (old !== NULL) {
      vm.image.bytes.copyWithin(block + BLOCK_DATA, old + BLOCK_DATA, old + BLOCK_DATA + kept);
      vm.free(old);
    }
    vm.words[at + ByteArray.block] = block;
  }
  vm.words[at + ByteArray.length] = small(length);
}
