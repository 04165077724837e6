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

/** The items from `start`, `step` apart: what each access of a range is about. */
const indices = (start: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => start + i * step);

const told = (vm: Vm, items: readonly Accessed[], whole: number): readonly Accessed[] =>
  items.length <= MOST_ITEMS ? items : [{ index: -1, text: shortRepr(vm, whole) }];

export const valueCalls: readonly NativeDefinition[] = [
  systemCall('value_load', 3, (vm, system, at) => {
    const [index, type] = [intAt(vm, at(1)), cType(vm, textAt(vm, at(2)))];
    let value = NONE;
    const load = (buffer: ArrayBufferLike, start: number): readonly Accessed[] => {
      value = type.load(vm, new DataView(buffer), start + index * type.size);
      return [{ index, text: shortRepr(vm, value) }];
    };
    const result = system.on(intAt(vm, at(0)), (kernel, object) =>
      accessShared(kernel, object, EventKind.load, load),
    );
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return value;
  }),
  systemCall('value_store', 4, (vm, system, at) => {
    const [index, type, value] = [intAt(vm, at(1)), cType(vm, textAt(vm, at(2))), at(3)];
    const store = (buffer: ArrayBufferLike, start: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      type.store(vm, view, start + index * type.size, value);
      return [{ index, text: shortRepr(vm, type.load(vm, view, start + index * type.size)) }];
    };
    return answerNone(
      vm,
      system.on(intAt(vm, at(0)), (kernel, object) => accessShared(kernel, object, EventKind.store, store)),
    );
  }),
  systemCall('value_read', 5, (vm, system, at) => {
    const [start, step, count] = [intAt(vm, at(1)), intAt(vm, at(2)), intAt(vm, at(3))];
    const type = cType(vm, textAt(vm, at(4)));
    let list = NONE;
    const load = (buffer: ArrayBufferLike, from: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      list = makeList(
        vm,
        indices(start, step, count).map((index) => type.load(vm, view, from + index * type.size)),
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
  systemCall('value_write', 5, (vm, system, at) => {
    const [start, step, list] = [intAt(vm, at(1)), intAt(vm, at(2)), container(vm, at(3))];
    const type = cType(vm, textAt(vm, at(4)));
    const store = (buffer: ArrayBufferLike, from: number): readonly Accessed[] => {
      const view = new DataView(buffer);
      const items = indices(start, step, listLength(vm, list)).map((index, i) => {
        type.store(vm, view, from + index * type.size, listItem(vm, list, i));
        return { index, text: shortRepr(vm, type.load(vm, view, from + index * type.size)) };
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
