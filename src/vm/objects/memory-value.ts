import { Cls } from '../classes.ts';
import { MemoryView, NONE, NULL, small, WORD } from '../layout.ts';
import { cType } from '../modules/c-values.ts';
import { isInstance, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { bytesLength, bytesStart, isBytesLike, layoutOf } from './bytes-value.ts';
import { isNumber } from './float-value.ts';
import { intOf, toBigInt } from './int-value.ts';

/** Typed items in bytes: what memoryview and array have in common, and the representation of a memoryview. */

/** Bytes of an item of a format, a letter of the struct module. */
export const itemSize = (vm: Vm, format: string): number => cType(vm, format).size;

export const loadItem = (vm: Vm, format: string, at: number): number =>
  cType(vm, format).load(vm, new DataView(vm.image.buffer), at);

export const storeItem = (vm: Vm, format: string, at: number, value: number): void =>
  cType(vm, format).store(vm, new DataView(vm.image.buffer), at, value);

const BITS: Readonly<Record<string, readonly [bits: number, signed: boolean]>> = {
  b: [8, true],
  B: [8, false],
  h: [16, true],
  H: [16, false],
  i: [32, true],
  I: [32, false],
  l: [64, true],
  L: [64, false],
  q: [64, true],
  Q: [64, false],
};

/** Is the value of the right kind for a format, and does it fit? `range`: 0, or the sign of how far it is off. */
export function fits(
  vm: Vm,
  format: string,
  value: number,
): { readonly kind: boolean; readonly range: number } {
  const bits = BITS[format];
  if (bits === undefined) {
    if (format === 'c')
      return { kind: isInstance(vm, value, Cls.bytes) && bytesLength(vm, value) === 1, range: 0 };
    return { kind: format === '?' || isNumber(vm, value), range: 0 };
  }
  const int = intOf(vm, value);
  if (int === NULL) return { kind: false, range: 0 };
  const [width, signed] = bits;
  const number = toBigInt(vm, int);
  const least = signed ? -(1n << BigInt(width - 1)) : 0n;
  const most = signed ? (1n << BigInt(width - 1)) - 1n : (1n << BigInt(width)) - 1n;
  return { kind: true, range: number < least ? -1 : number > most ? 1 : 0 };
}

// --- memoryview ---------------------------------------------------------------------------------------------------------------

const part = (vm: Vm, view: number, offset: number): number =>
  (vm.words[(view >> 2) + offset] as number) >> 1;

/** A view as numbers. */
export interface View {
  readonly source: number;
  readonly offset: number;
  readonly count: number;
  readonly stride: number;
  readonly format: string;
  readonly readOnly: boolean;
}

export function newView(vm: Vm, { source, offset, count, stride, format, readOnly }: View): number {
  const view = vm.alloc(Cls.memoryview, 10 * WORD);
  const at = view >> 2;
  vm.words[at + MemoryView.source] = source;
  vm.words[at + MemoryView.offset] = small(offset);
  vm.words[at + MemoryView.count] = small(count);
  vm.words[at + MemoryView.stride] = small(stride);
  vm.words[at + MemoryView.format] = small(format.charCodeAt(0));
  vm.words[at + MemoryView.readOnly] = small(readOnly ? 1 : 0);
  vm.words[at + MemoryView.size] = small(itemSize(vm, format));
  return view;
}

/** ValueError when it was released. */
export function viewOf(vm: Vm, view: number): View {
  const source = vm.words[(view >> 2) + MemoryView.source] as number;
  if (source === NULL || source === NONE) {
    vm.raise(Cls.ValueError, 'operation forbidden on released memoryview object');
  }
  const format = String.fromCharCode(part(vm, view, MemoryView.format));
  const [offset, count, stride] = [MemoryView.offset, MemoryView.count, MemoryView.stride].map((each) =>
    part(vm, view, each),
  ) as [number, number, number];
  // A bytearray may have become shorter.
  const end = count === 0 ? 0 : offset + Math.max(0, (count - 1) * stride) + itemSize(vm, format);
  if (end > bytesLength(vm, source))
    vm.raise(Cls.BufferError, 'the object of the memoryview has become shorter');
  return { source, offset, count, stride, format, readOnly: part(vm, view, MemoryView.readOnly) === 1 };
}

/** Address of the first byte of an item. */
export const itemAddress = (vm: Vm, view: View, index: number): number =>
  bytesStart(vm, view.source) + view.offset + index * view.stride;

/** A view of everything in a bytes-like object. */
export function viewOfAll(vm: Vm, source: number): number {
  if (!isBytesLike(vm, source)) {
    vm.raise(Cls.TypeError, `memoryview: a bytes-like object is required, not '${typeName(vm, source)}'`);
  }
  const layout = layoutOf(vm, source);
  if (layout === Cls.memoryview) return newView(vm, viewOf(vm, source));
  const format = layout === Cls['array.array'] ? String.fromCharCode(part(vm, source, 4)) : 'B';
  const size = itemSize(vm, format);
  const count = bytesLength(vm, source) / size;
  return newView(vm, { source, offset: 0, count, stride: size, format, readOnly: layout === Cls.bytes });
}
