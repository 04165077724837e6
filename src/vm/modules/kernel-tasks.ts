import { EventKind } from '../../trace/events.ts';
import { small } from '../layout.ts';
import { shortRepr } from '../short-repr.ts';
import type { NativeDefinition } from '../vm.ts';
import { intAt, systemCall, textAt } from './kernel-arguments.ts';

/**
 * The calls by which the library tells the trace about its own pieces of work: coroutines, greenlets, jobs of a pool. The
 * kernel gives them numbers and nothing else; none of these calls is a switch point.
 */
export const taskCalls: readonly NativeDefinition[] = [
  systemCall('task_new', 3, (vm, system, at) =>
    small(system.newTask(intAt(vm, at(0)), intAt(vm, at(1)), textAt(vm, at(2)))),
  ),
  systemCall('task_run', 1, (vm, system, at) =>
    small(system.tell(EventKind['task-run'], intAt(vm, at(0)), 0, '')),
  ),
  systemCall('task_wait', 3, (vm, system, at) =>
    small(system.tell(EventKind['task-wait'], intAt(vm, at(0)), intAt(vm, at(1)), textAt(vm, at(2)))),
  ),
  systemCall('task_end', 3, (vm, system, at) =>
    small(system.tell(EventKind['task-end'], intAt(vm, at(0)), intAt(vm, at(1)), shortRepr(vm, at(2)))),
  ),
  systemCall('pool_worker', 2, (vm, system, at) =>
    small(system.poolWorker(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  /** The number by which the trace knows an object: what `task_wait` names. */
  systemCall('identify', 1, (vm, system, at) => small(system.identify(intAt(vm, at(0))))),
];
