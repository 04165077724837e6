import { endHandler } from '../../kernel/interruption.ts';
import { alarm, decideOn } from '../../kernel/own-signals.ts';
import { pause } from '../../kernel/primitives/waiting.ts';
import { mustHandle } from '../../kernel/scheduler/operation.ts';
import { NONE, SUSPEND } from '../layout.ts';
import { makeFloat } from '../objects/float-value.ts';
import { makePair } from '../objects/tuple.ts';
import type { NativeDefinition } from '../vm.ts';
import { answerNone, boolAt, durationAt, intAt, systemCall } from './kernel-arguments.ts';

/** The system calls on signals. */
export const signalCalls: readonly NativeDefinition[] = [
  systemCall('signal_action', 2, (vm, { kernel }, at) => {
    decideOn(kernel, intAt(vm, at(0)), intAt(vm, at(1)));
    return NONE;
  }),
  systemCall('signal_alarm', 2, (vm, { kernel }, at) => {
    const [left, every] = alarm(kernel, durationAt(vm, at(0)), durationAt(vm, at(1)));
    return makePair(vm, makeFloat(vm, left / 1e9), makeFloat(vm, every / 1e9));
  }),
  systemCall('signal_pause', 0, (vm, { kernel }) => answerNone(vm, pause(kernel))),
  /** A handler that is due is called now. */
  systemCall('signal_check', 0, (_vm, { kernel }) => (mustHandle(kernel) ? SUSPEND : NONE)),
  systemCall('signal_return', 1, (vm, { kernel }, at) => {
    const again = boolAt(vm, at(0));
    kernel.asThread(() => endHandler(kernel, again));
    return NONE;
  }),
];
