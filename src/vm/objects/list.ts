import { Cls } from '../classes.ts';
import { isSmall, List } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { findAll } from './iteration.ts';
import {
  listFromWords,
  listItem,
  listItems,
  listLength,
  listPut,
  listSplice,
  makeList,
  newList,
} from './list-storage.ts';
import { found } from './sequences.ts';
import { checkedIndex, resolved, resolveSlice } from './slice.ts';
import { BLOCK_ITEMS } from './slots.ts';

export { listAppend, makeList, newList } from './list-storage.ts';

/** Lists by index and by slice. The storage is that of list-storage.ts. */

/** `list[key]` */
export function listGetItem(vm: Vm, list: number, key: number): number {
  const { words } = vm;
  const at = list >> 2;
  const length = words[at + List.length]! >> 1;
  if (isSmall(key)) {
    let index = key >> 1;
    if (index < 0) index += length;
    if (index >= 0 && index < length) return words[(words[at + List.items]! >> 2) + BLOCK_ITEMS + index]!;
  } else if (vm.image.classOf(key) === Cls.slice) return listSlice(vm, list, key);
  return listItem(vm, list, checkedIndex(vm, key, length, 'list'));
}

/** `list[key] = value` */
export function listSetItem(vm: Vm, list: number, key: number, value: number): void {
  const { words } = vm;
  const at = list >> 2;
  const length = words[at + List.length]! >> 1;
  if (isSmall(key)) {
    let index = key >> 1;
    if (index < 0) index += length;
    if (index >= 0 && index < length) {
      words[(words[at + List.items]! >> 2) + BLOCK_ITEMS + index] = value;
      return;
    }
  } else if (vm.image.classOf(key) === Cls.slice) {
    assignSlice(vm, list, key, value);
    return;
  }
  listPut(vm, list, checkedIndex(vm, key, length, 'list', 'assignment index'), value);
}

/** `del list[key]` */
export function listDeleteItem(vm: Vm, list: number, key: number): void {
  if (vm.image.classOf(key) === Cls.slice) {
    deleteSlice(vm, list, key);
    return;
  }
  const index = checkedIndex(vm, key, listLength(vm, list), 'list', 'assignment index');
  listSplice(vm, list, index, index + 1, 0);
}

function listSlice(vm: Vm, list: number, slice: number): number {
  resolveSlice(vm, slice, listLength(vm, list));
  const { start, step, count } = resolved;
  if (count === 0) return newList(vm);
  if (step === 1) return listFromWords(vm, listItems(vm, list) + start, count);
  const items: number[] = new Array(count);
  for (let i = 0; i < count; i++) items[i] = listItem(vm, list, start + i * step);
  return makeList(vm, items);
}

function assignSlice(vm: Vm, list: number, slice: number, value: number): void {
  const values = itemsOf(vm, value);
  resolveSlice(vm, slice, listLength(vm, list));
  const { start, step, count } = resolved;
  if (step === 1) {
    listSplice(vm, list, start, Math.max(start, resolved.stop), values.length);
    if (values.length > 0) vm.words.set(values, listItems(vm, list) + start);
    return;
  }
  if (values.length !== count) {
    const sizes = `sequence of size ${values.length} to extended slice of size ${count}`;
    vm.raise(Cls.ValueError, `attempt to assign ${sizes}`);
  }
  for (let i = 0; i < count; i++) listPut(vm, list, start + i * step, values[i]!);
}

/** The values to assign, copied, since they may be the list's own. */
function itemsOf(vm: Vm, value: number): Int32Array {
  if (!isIterable(vm, value)) vm.raise(Cls.TypeError, 'must assign iterable to extended slice');
  findAll(vm, value);
  return found.length === 0 ? NOTHING : vm.words.slice(found.first, found.first + found.length);
}

const NOTHING = new Int32Array(0);

function isIterable(vm: Vm, value: number): boolean {
  const cls = vm.image.classOf(value);
  return cls !== Cls.int && cls !== Cls.bool && cls !== Cls.float && cls !== Cls.NoneType;
}

function deleteSlice(vm: Vm, list: number, slice: number): void {
  const length = listLength(vm, list);
  resolveSlice(vm, slice, length);
  const { start, step, count } = resolved;
  if (count === 0) return;
  if (step === 1) {
    listSplice(vm, list, start, start + count, 0);
    return;
  }
  const first = step > 0 ? start : start + (count - 1) * step;
  const stride = Math.abs(step);
  let target = first;
  for (let index = first; index < length; index++) {
    const offset = index - first;
    const removed = offset % stride === 0 && offset / stride < count;
    if (!removed) listPut(vm, list, target++, listItem(vm, list, index));
  }
  listSplice(vm, list, length - count, length, 0);
}
