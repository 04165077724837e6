import { Cls } from '../classes.ts';
import { bool, isSmall, NONE, NOT_IMPLEMENTED, Slice, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { compare, equals, hash, repr, toIndex, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { makeInt } from './int-value.ts';
import { makeTuple } from './tuple.ts';

/** Slices, and what indices and slices mean for a sequence of a given length. */

export function makeSlice(vm: Vm, start: number, stop: number, step: number): number {
  const slice = vm.alloc(Cls.slice, 6 * WORD);
  const at = slice >> 2;
  vm.words[at + Slice.start] = start;
  vm.words[at + Slice.stop] = stop;
  vm.words[at + Slice.step] = step;
  return slice;
}

/** What `resolveSlice` found: the first index, the index before which it ends, the step, and how many items. */
export const resolved = { start: 0, stop: 0, step: 1, count: 0 };

/** Resolves a slice for a sequence of `length` items into `resolved`. */
export function resolveSlice(vm: Vm, slice: number, length: number): void {
  const at = slice >> 2;
  const step = bound(vm, vm.words[at + Slice.step]!, 1);
  if (step === 0) vm.raise(Cls.ValueError, 'slice step cannot be zero');
  const back = step < 0;
  const low = back ? -1 : 0;
  const high = back ? length - 1 : length;
  let start = bound(vm, vm.words[at + Slice.start]!, back ? high : low);
  let stop = bound(vm, vm.words[at + Slice.stop]!, back ? -length - 1 : high);
  if (start < 0) start = Math.max(start + length, low);
  if (start > high) start = high;
  if (stop < 0) stop = Math.max(stop + length, low);
  if (stop > high) stop = high;
  const span = back ? start - stop : stop - start;
  resolved.start = start;
  resolved.stop = stop;
  resolved.step = step;
  resolved.count = span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1;
}

/** A bound of a slice as a number, clamped; `missing` for None. */
function bound(vm: Vm, value: number, missing: number): number {
  if (value === NONE) return missing;
  if (isSmall(value)) return value >> 1;
  return clamp(toIndex(vm, value, 'slice indices must be integers or None or have an __index__ method'));
}

const clamp = (value: number): number => Math.max(-(2 ** 52), Math.min(2 ** 52, value));

/**
 * The index that a key stands for, before negative ones are resolved. `what` names the container for the message:
 * "list indices must be integers or slices, not str".
 */
export function indexOfKey(vm: Vm, key: number, what: string): number {
  if (isSmall(key)) return key >> 1;
  return clamp(toIndex(vm, key, `${what} indices must be integers or slices, not ${typeName(vm, key)}`));
}

/** A key resolved against a length, or IndexError "list index out of range". */
export function checkedIndex(vm: Vm, key: number, length: number, what: string, verb = 'index'): number {
  let index = indexOfKey(vm, key, what);
  if (index < 0) index += length;
  if (index < 0 || index >= length) vm.raise(Cls.IndexError, `${what} ${verb} out of range`);
  return index;
}

const part = (offset: number) => (vm: Vm, self: number) => vm.words[(self >> 2) + offset]!;

/** The three parts as a tuple, in which order two slices compare. */
function parts(vm: Vm, slice: number): number {
  return makeTuple(
    vm,
    [Slice.start, Slice.stop, Slice.step].map((offset) => part(offset)(vm, slice)),
  );
}

function compareSlices(vm: Vm, op: number, a: number, b: number): number {
  if (vm.image.classOf(b) !== Cls.slice) return NOT_IMPLEMENTED;
  if (op === 2 || op === 3) return bool(equals(vm, parts(vm, a), parts(vm, b)) === (op === 2));
  return compare(vm, op, parts(vm, a), parts(vm, b));
}

function indices(vm: Vm, args: number): number {
  const length = toIndex(vm, vm.words[args + 1]!);
  if (length < 0) vm.raise(Cls.ValueError, 'length should not be negative');
  resolveSlice(vm, vm.words[args]!, length);
  const { start, stop, step } = resolved;
  return makeTuple(vm, [makeInt(vm, start), makeInt(vm, stop), makeInt(vm, step)]);
}

export const sliceType: TypeMethods = {
  type: 'slice',
  doc: 'Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
  construct: {
    name: 'slice',
    min: 2,
    max: 4,
    run: (vm, args, count) => {
      const { words } = vm;
      if (count === 2) return makeSlice(vm, NONE, words[args + 1]!, NONE);
      return makeSlice(vm, words[args + 1]!, words[args + 2]!, count > 3 ? words[args + 3]! : NONE);
    },
  },
  slots: {
    compare: compareSlices,
    hash: (vm, a) => hash(vm, parts(vm, a)),
    repr: (vm, a) =>
      `slice(${[Slice.start, Slice.stop, Slice.step].map((offset) => repr(vm, part(offset)(vm, a))).join(', ')})`,
  },
  methods: [{ name: 'indices', run: indices, min: 2, max: 2 }],
  attributes: [
    { name: 'start', get: part(Slice.start) },
    { name: 'stop', get: part(Slice.stop) },
    { name: 'step', get: part(Slice.step) },
  ],
};
