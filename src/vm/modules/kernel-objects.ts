import { Cls } from '../classes.ts';
import { List, NONE, SUSPEND, small } from '../layout.ts';
import { takeUnnamed } from '../object-names.ts';
import { listAppend, listItem, listItems, listLength, listRemoveAt } from '../objects/list-storage.ts';
import { layoutOf } from '../operations.ts';
import { shortRepr } from '../short-repr.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import {
  answerBool,
  answerInt,
  answerNone,
  boolAt,
  checkHandle,
  durationAt,
  intAt,
  systemCall,
  textAt,
} from './kernel-arguments.ts';

/** The system calls on synchronization objects and queues. */

const NO_MEMORY = -2;

export const outOfMemory = (vm: Vm): never =>
  vm.raise(Cls.MemoryError, 'the machine has no memory left for it');

/** A list that keeps its items beside the kernel's count; anything else is a mistake of the library. */
export function container(vm: Vm, value: number): number {
  if (layoutOf(vm, value) !== Cls.list) vm.raise(Cls.TypeError, 'the container must be a list');
  return value;
}

export const syncCalls: readonly NativeDefinition[] = [
  systemCall('new', 4, (vm, system, at) => {
    const handle = system.create(intAt(vm, at(0)), intAt(vm, at(1)), intAt(vm, at(2)), boolAt(vm, at(3)));
    if (handle === 0) outOfMemory(vm);
    vm.unnamed(handle);
    return small(handle);
  }),
  systemCall('name', 2, (vm, system, at) => {
    const handle = intAt(vm, at(0));
    system.name(handle, textAt(vm, at(1)));
    takeUnnamed(vm, small(handle));
    return NONE;
  }),
  systemCall('close', 1, (vm, system, at) => answerNone(vm, system.close(intAt(vm, at(0))))),
  systemCall('acquire', 3, (vm, system, at) =>
    answerBool(vm, system.acquire(intAt(vm, at(0)), boolAt(vm, at(1)), durationAt(vm, at(2)))),
  ),
  systemCall('release', 2, (vm, system, at) =>
    answerInt(vm, system.release(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('value', 1, (vm, system, at) => small(system.value(intAt(vm, at(0))))),
  systemCall('owner', 1, (vm, system, at) => small(system.owner(intAt(vm, at(0))))),
  systemCall('waiting', 1, (vm, system, at) => small(system.waiting(intAt(vm, at(0))))),
  systemCall('unfinished', 1, (vm, system, at) => small(system.unfinished(intAt(vm, at(0))))),
  systemCall('reset_owner', 2, (vm, system, at) => {
    system.resetOwner(intAt(vm, at(0)), intAt(vm, at(1)));
    return NONE;
  }),
  systemCall('event_set', 1, (vm, system, at) => answerNone(vm, system.eventSet(intAt(vm, at(0))))),
  systemCall('event_clear', 1, (vm, system, at) => answerNone(vm, system.eventClear(intAt(vm, at(0))))),
  systemCall('event_wait', 2, (vm, system, at) =>
    answerBool(vm, system.eventWait(intAt(vm, at(0)), durationAt(vm, at(1)))),
  ),
  systemCall('condition_wait', 3, (vm, system, at) => {
    const result = system.conditionWait(intAt(vm, at(0)), intAt(vm, at(1)), durationAt(vm, at(2)));
    return result === 2 ? small(2) : answerBool(vm, result);
  }),
  systemCall('condition_notify', 3, (vm, system, at) =>
    answerInt(vm, system.conditionNotify(intAt(vm, at(0)), intAt(vm, at(1)), intAt(vm, at(2)))),
  ),
];

export const queueCalls: readonly NativeDefinition[] = [
  systemCall('queue_put', 5, (vm, system, at) => {
    const list = container(vm, at(1));
    const item = at(2);
    const text = shortRepr(vm, item);
    const result = system.queuePut(intAt(vm, at(0)), text, boolAt(vm, at(3)), durationAt(vm, at(4)), () => {
      listAppend(vm, list, item);
      return true;
    });
    return result === NO_MEMORY ? outOfMemory(vm) : answerBool(vm, result);
  }),
  systemCall('queue_get', 6, (vm, system, at) => {
    const list = container(vm, at(1));
    const last = boolAt(vm, at(2));
    let item = at(5);
    const take = (): string => {
      if (listLength(vm, list) === 0) return '';
      item = last ? listRemoveAt(vm, list, listLength(vm, list) - 1) : takeFirst(vm, list);
      return shortRepr(vm, item);
    };
    const result = system.queueGet(intAt(vm, at(0)), boolAt(vm, at(3)), durationAt(vm, at(4)), take, !last);
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return item;
  }),
  // For a priority queue: takes one from the count; which item it is, the library decides. `heap[0]` is shown.
  systemCall('queue_take', 4, (vm, system, at) => {
    const heap = container(vm, at(1));
    return answerBool(
      vm,
      system.queueGet(intAt(vm, at(0)), boolAt(vm, at(2)), durationAt(vm, at(3)), () =>
        listLength(vm, heap) > 0 ? shortRepr(vm, listItem(vm, heap, 0)) : '',
      ),
    );
  }),
  systemCall('queue_size', 1, (vm, system, at) => small(system.queueSize(intAt(vm, at(0))))),
  systemCall('queue_task_done', 1, (vm, system, at) => answerInt(vm, system.taskDone(intAt(vm, at(0))))),
  systemCall('queue_shut', 2, (vm, system, at) =>
    answerNone(vm, system.queueShut(intAt(vm, at(0)), boolAt(vm, at(1)))),
  ),
  systemCall('queue_join', 1, (vm, system, at) => answerNone(vm, system.queueJoin(intAt(vm, at(0))))),
];

/** Removes the first item in the time it takes to move the others by one place. */
export function takeFirst(vm: Vm, list: number): number {
  const { words } = vm;
  const items = listItems(vm, list);
  const length = listLength(vm, list);
  const item = words[items]!;
  words.copyWithin(items, items + 1, items + length);
  words[items + length - 1] = 0;
  words[(list >> 2) + List.length] = small(length - 1);
  return item;
}
