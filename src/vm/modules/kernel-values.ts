import { type Accessed, accessShared } from '../../kernel/primitives/shared.ts';
import { EventKind } from '../../trace/events.ts';
import { NONE, SUSPEND } from '../layout.ts';
import { listItem, listLength, makeList } from '../objects/list-storage.ts';
import { shortRepr } from '../short-repr.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { cType } from './c-values.ts';
import { answerNone, checkHandle, intAt, systemCall, textAt } from './kernel-arguments.ts';
import { container } from './kernel-objects.ts';

/** The system calls on values that processes share. */

/** Items of a longer list are not told one by one. */
const MOST_ITEMS = 1024;

const SCRATCH = new DataView(new ArrayBuffer(8));

/**
 * The items of a range, `step` apart: where each lies, in bytes from the start of the memory, and its place, the number of the simple
 * value that the access is about.
 */
const range = (offset: number, place: number, step: number, size: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ at: offset + i * step * size, index: place + i * step }));

const told = (vm: Vm, items: readonly Accessed[], whole: number): readonly Accessed[] =>
  items.length <= MOST_ITEMS ? items : [{ index: -1, text: shortRepr(vm, whole) }];

export const valueCalls: readonly NativeDefinition[] = [
  systemCall('value_load', 4, (vm, system, at) => {
    const [offset, index] = [intAt(vm, at(1)), intAt(vm, at(2))];
    const type = cType(vm, textAt(vm, at(3)));
    let value = NONE;
    const load = (buffer: ArrayBufferLike, start: number): readonly Accessed[] => {
      value = type.load(vm, new DataView(buffer), start + offset);
      return [{ index, text: shortRepr(vm, value) }];
    };
    const result = system.on(intAt(vm, at(0)), (kernel, object) =>
      accessShared(kernel, object, EventKind.load, load),
    );
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return value;
  }),
  systemCall('value_store', 5, (vm, system, at) => {
    const [offset, index] = [intAt(vm, at(1)), intAt(vm, at(2))];
    const [type, value] = [cType(vm, textAt(vm, at(3))), at(4)];
    const store = (buffer: ArrayBufferLike, start: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      type.store(vm, view, start + offset, value);
      return [{ index, text: shortRepr(vm, type.load(vm, view, start + offset)) }];
    };
    return answerNone(
      vm,
      system.on(intAt(vm, at(0)), (kernel, object) => accessShared(kernel, object, EventKind.store, store)),
    );
  }),
  systemCall('value_read', 6, (vm, system, at) => {
    const [offset, place] = [intAt(vm, at(1)), intAt(vm, at(2))];
    const [step, count, type] = [intAt(vm, at(3)), intAt(vm, at(4)), cType(vm, textAt(vm, at(5)))];
    let list = NONE;
    const load = (buffer: ArrayBufferLike, from: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      list = makeList(
        vm,
        range(offset, place, step, type.size, count).map((item) => type.load(vm, view, from + item.at)),
      );
      return [{ index: -1, text: shortRepr(vm, list) }];
    };
    const result = system.on(intAt(vm, at(0)), (kernel, object) =>
      accessShared(kernel, object, EventKind.load, load),
    );
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return list;
  }),
  systemCall('value_write', 6, (vm, system, at) => {
    const [offset, place] = [intAt(vm, at(1)), intAt(vm, at(2))];
    const [step, list, type] = [intAt(vm, at(3)), container(vm, at(4)), cType(vm, textAt(vm, at(5)))];
    const store = (buffer: ArrayBufferLike, from: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      const items = range(offset, place, step, type.size, listLength(vm, list)).map((item, i) => {
        type.store(vm, view, from + item.at, listItem(vm, list, i));
        return { index: item.index, text: shortRepr(vm, type.load(vm, view, from + item.at)) };
      });
      return told(vm, items, list);
    };
    return answerNone(
      vm,
      system.on(intAt(vm, at(0)), (kernel, object) => accessShared(kernel, object, EventKind.store, store)),
    );
  }),
  /** The value that is loaded after this one was stored. */
  systemCall('value_cast', 2, (vm, _system, at) => {
    const type = cType(vm, textAt(vm, at(0)));
    type.store(vm, SCRATCH, 0, at(1));
    return type.load(vm, SCRATCH, 0);
  }),
];
