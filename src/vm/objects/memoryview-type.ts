import { Cls } from '../classes.ts';
import { bool, FALSE, isSmall, MemoryView, NONE, NOT_IMPLEMENTED, NULL, small, TRUE } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { addressText, equals, isInstance, layoutOf, toIndex } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { hexOf } from './bytes-methods.ts';
import { bytesOf, isBytesLike, makeBytes } from './bytes-value.ts';
import { define, unaryMethod } from './define.ts';
import { intOf } from './int-value.ts';
import { newIterator } from './iterators.ts';
import { makeList } from './list-storage.ts';
import {
  fits,
  itemAddress,
  itemSize,
  loadItem,
  newView,
  storeItem,
  type View,
  viewOf,
  viewOfAll,
} from './memory-value.ts';
import { resolved, resolveSlice } from './slice.ts';
import { hashBytes } from './str-compare.ts';
import { isStr, makeString, stringOf } from './str-value.ts';
import { makeTuple } from './tuple.ts';

/** memoryview, of one dimension: the items of a bytes-like object without a copy. */

function indexOf(vm: Vm, view: View, key: number): number {
  if (intOf(vm, key) === NULL && !isInstanceOfProgram(vm, key))
    vm.raise(Cls.TypeError, 'memoryview: invalid slice key');
  let index = toIndex(vm, key);
  if (index < 0) index += view.count;
  if (index < 0 || index >= view.count) vm.raise(Cls.IndexError, 'index out of bounds on dimension 1');
  return index;
}

/** The view itself, if it was not released. */
function viewable(vm: Vm, self: number): number {
  viewOf(vm, self);
  return self;
}

const isSlice = (vm: Vm, key: number): boolean => !isSmall(key) && isInstance(vm, key, Cls.slice);

function sliced(vm: Vm, view: View, key: number): View {
  resolveSlice(vm, key, view.count);
  const { start, step, count } = resolved;
  return { ...view, offset: view.offset + start * view.stride, stride: view.stride * step, count };
}

function getItem(vm: Vm, self: number, key: number): number {
  const view = viewOf(vm, self);
  if (isSlice(vm, key)) return newView(vm, sliced(vm, view, key));
  return loadItem(vm, view.format, itemAddress(vm, view, indexOf(vm, view, key)));
}

function setItem(vm: Vm, self: number, key: number, value: number): void {
  const view = viewOf(vm, self);
  if (view.readOnly) vm.raise(Cls.TypeError, 'cannot modify read-only memory');
  if (isSlice(vm, key)) {
    assign(vm, sliced(vm, view, key), value);
    return;
  }
  const index = indexOf(vm, view, key);
  const { kind, range } = fits(vm, view.format, value);
  if (!kind) vm.raise(Cls.TypeError, `memoryview: invalid type for format '${view.format}'`);
  if (range !== 0) vm.raise(Cls.ValueError, `memoryview: invalid value for format '${view.format}'`);
  storeItem(vm, view.format, itemAddress(vm, view, index), value);
}

function assign(vm: Vm, view: View, value: number): void {
  const given = viewOf(vm, viewOfAll(vm, value));
  if (given.count !== view.count || given.format !== view.format) {
    vm.raise(Cls.ValueError, 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const data = bytesOf(vm, value);
  const size = itemSize(vm, view.format);
  for (let i = 0; i < view.count; i++) {
    vm.image.bytes.set(data.subarray(i * size, (i + 1) * size), itemAddress(vm, view, i));
  }
}

const itemsOf = (vm: Vm, view: View): number[] =>
  Array.from({ length: view.count }, (_, i) => loadItem(vm, view.format, itemAddress(vm, view, i)));

function equal(vm: Vm, a: number, b: number): boolean {
  const [left, right] = [viewOf(vm, a), viewOf(vm, viewOfAll(vm, b))];
  if (left.count !== right.count) return false;
  const [mine, other] = [itemsOf(vm, left), itemsOf(vm, right)];
  return mine.every((item, i) => equals(vm, item, other[i] as number));
}

const BYTE_FORMATS = 'Bbc';

function cast(vm: Vm, args: number): number {
  const view = viewOf(vm, vm.words[args] as number);
  const given = vm.words[args + 1] as number;
  if (!isStr(vm, given)) vm.raise(Cls.TypeError, 'memoryview.cast() argument 1 must be str');
  const format = stringOf(vm, given).replace(/^@/, '');
  if (!/^[?cbBhHiIlLqQfd]$/.test(format)) {
    vm.raise(
      Cls.ValueError,
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const size = itemSize(vm, view.format);
  if (view.stride !== size) vm.raise(Cls.TypeError, 'memoryview: casts are restricted to C-contiguous views');
  if (!BYTE_FORMATS.includes(format) && !BYTE_FORMATS.includes(view.format)) {
    vm.raise(Cls.TypeError, 'memoryview: cannot cast between two non-byte formats');
  }
  const bytes = view.count * size;
  const wanted = itemSize(vm, format);
  if (bytes % wanted !== 0) vm.raise(Cls.TypeError, 'memoryview: length is not a multiple of itemsize');
  return newView(vm, { ...view, format, stride: wanted, count: bytes / wanted });
}

const hex = (vm: Vm, args: number): number =>
  hexOf(
    vm,
    bytesOf(vm, viewable(vm, vm.words[args] as number)),
    vm.words[args + 1] as number,
    vm.words[args + 2] as number,
  );

function hash(vm: Vm, self: number): number {
  const view = viewOf(vm, self);
  if (!view.readOnly) vm.raise(Cls.ValueError, 'cannot hash writable memoryview object');
  if (!BYTE_FORMATS.includes(view.format)) {
    vm.raise(Cls.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  const copy = makeBytes(vm, bytesOf(vm, self));
  return hashBytes(vm, copy + 16, view.count * itemSize(vm, view.format));
}

const isReleased = (vm: Vm, self: number): boolean =>
  (vm.words[(self >> 2) + MemoryView.source] as number) === NULL;

function release(vm: Vm, args: number): number {
  vm.words[((vm.words[args] as number) >> 2) + MemoryView.source] = NULL;
  return NONE;
}

const attribute = (name: string, get: (vm: Vm, view: View) => number): NativeAttribute => ({
  name,
  get: (vm, self) => get(vm, viewOf(vm, self)),
});

const isContiguous = (vm: Vm, view: View): number =>
  bool(view.count < 2 || view.stride === itemSize(vm, view.format));

export const memoryViewType: TypeMethods = {
  type: 'memoryview',
  slots: {
    getItem,
    setItem,
    deleteItem: (vm) => vm.raise(Cls.TypeError, 'cannot delete memory'),
    length: (vm, self) => viewOf(vm, self).count,
    truth: (vm, self) => viewOf(vm, self).count > 0,
    contains: (vm, self, item) => itemsOf(vm, viewOf(vm, self)).some((each) => equals(vm, each, item)),
    iter: (vm, self) => newIterator(vm, Cls.list_iterator, makeList(vm, itemsOf(vm, viewOf(vm, self)))),
    compare: (vm, op, a, b) => {
      if (op < 2 || op > 3 || !isBytesLike(vm, b)) return NOT_IMPLEMENTED;
      const gone = isReleased(vm, a) || (layoutOf(vm, b) === Cls.memoryview && isReleased(vm, b));
      const same = gone ? a === b : equal(vm, a, b);
      return same === (op === 2) ? TRUE : FALSE;
    },
    hash,
    repr: (vm, self) => `<${isReleased(vm, self) ? 'released memory' : 'memory'} at ${addressText(self)}>`,
  },
  construct: define('memoryview', 2, 2, (vm, args) => viewOfAll(vm, vm.words[args + 1] as number), {
    keywords: [null, 'object'],
  }),
  methods: [
    define(
      'tobytes',
      1,
      2,
      (vm, args) => makeBytes(vm, bytesOf(vm, viewable(vm, vm.words[args] as number))),
      {
        keywords: [null, 'order'],
      },
    ),
    unaryMethod('tolist', (vm, self) => makeList(vm, itemsOf(vm, viewOf(vm, self)))),
    unaryMethod('toreadonly', (vm, self) => newView(vm, { ...viewOf(vm, self), readOnly: true })),
    define('cast', 2, 2, cast, { keywords: [null, 'format'] }),
    define('hex', 1, 3, hex, { keywords: [null, 'sep', 'bytes_per_sep'] }),
    define('release', 1, 1, release),
    unaryMethod('__enter__', viewable),
    define('__exit__', 1, 4, release),
  ],
  attributes: [
    attribute('obj', (_vm, view) => view.source),
    attribute('nbytes', (vm, view) => small(view.count * itemSize(vm, view.format))),
    attribute('itemsize', (vm, view) => small(itemSize(vm, view.format))),
    attribute('format', (vm, view) => makeString(vm, view.format)),
    attribute('readonly', (_vm, view) => bool(view.readOnly)),
    attribute('ndim', () => small(1)),
    attribute('shape', (vm, view) => makeTuple(vm, [small(view.count)])),
    attribute('strides', (vm, view) => makeTuple(vm, [small(view.stride)])),
    attribute('suboffsets', (vm) => makeTuple(vm, [])),
    attribute('c_contiguous', isContiguous),
    attribute('f_contiguous', isContiguous),
    attribute('contiguous', isContiguous),
  ],
};
