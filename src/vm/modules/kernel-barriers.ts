import {
  BROKEN,
  barrierAbort,
  barrierOpen,
  barrierReset,
  barrierWait,
  barrierWaiting,
  isBroken,
  REFUSED,
} from '../../kernel/primitives/barrier.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
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
} from './kernel-arguments.ts';

/** The system calls on barriers. */

/** The place of a thread that went through; None when the barrier broke meanwhile, -1 when it was broken before. */
function place(vm: Vm, result: number): number {
  if (result === -1) return SUSPEND;
  checkHandle(vm, result);
  return result === BROKEN ? NONE : small(result === REFUSED ? -1 : result);
}

export const barrierCalls: readonly NativeDefinition[] = [
  systemCall('barrier_wait', 3, (vm, system, at) => {
    const [timeout, acts] = [durationAt(vm, at(1)), boolAt(vm, at(2))];
    return place(
      vm,
      system.on(intAt(vm, at(0)), (kernel, barrier) => barrierWait(kernel, barrier, timeout, acts)),
    );
  }),
  systemCall('barrier_open', 2, (vm, system, at) => {
    const ok = boolAt(vm, at(1));
    return place(
      vm,
      system.on(intAt(vm, at(0)), (kernel, barrier) => barrierOpen(kernel, barrier, ok)),
    );
  }),
  systemCall('barrier_abort', 1, (vm, system, at) =>
    answerNone(vm, system.on(intAt(vm, at(0)), barrierAbort)),
  ),
  systemCall('barrier_reset', 1, (vm, system, at) =>
    answerNone(vm, system.on(intAt(vm, at(0)), barrierReset)),
  ),
  systemCall('barrier_waiting', 1, (vm, system, at) =>
    answerInt(vm, system.on(intAt(vm, at(0)), barrierWaiting)),
  ),
  systemCall('barrier_broken', 1, (vm, system, at) =>
    answerBool(vm, Number(system.on(intAt(vm, at(0)), isBroken))),
  ),
];
