import { small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { makeFloat } from '../objects/float-value.ts';
import { makeInt } from '../objects/int-value.ts';
import { makeString } from '../objects/str-value.ts';
import type { NativeDefinition } from '../vm.ts';
import { answerNone, durationAt, intAt, systemCall } from './kernel-arguments.ts';
import { barrierCalls } from './kernel-barriers.ts';
import { fileCalls } from './kernel-files.ts';
import { messageCalls } from './kernel-messages.ts';
import { queueCalls, syncCalls } from './kernel-objects.ts';
import { signalCalls } from './kernel-signals.ts';
import { socketCalls, streamCalls } from './kernel-streams.ts';
import { taskCalls } from './kernel-tasks.ts';
import { processCalls, threadCalls } from './kernel-threads.ts';
import { valueCalls } from './kernel-values.ts';

/** `_kernel`: the system calls of src/kernel/README.md, for the library in src/python. */

const SPAWN = 2;

const machineCalls: readonly NativeDefinition[] = [
  systemCall('sleep', 1, (vm, system, at) => answerNone(vm, system.sleep(durationAt(vm, at(0))))),
  systemCall('clock', 1, (vm, system, at) => makeFloat(vm, system.clock(intAt(vm, at(0))))),
  systemCall('cpu_count', 0, (_vm, system) => small(system.cores)),
  systemCall('schedule_seed', 0, (vm, system) => makeInt(vm, system.seed >>> 0)),
  systemCall('start_method', 0, (vm, system) =>
    makeString(vm, system.startMethod === SPAWN ? 'spawn' : 'fork'),
  ),
];

export const kernelModule: NativeModule = {
  name: '_kernel',
  functions: [
    ...syncCalls,
    ...barrierCalls,
    ...queueCalls,
    ...messageCalls,
    ...streamCalls,
    ...socketCalls,
    ...threadCalls,
    ...processCalls,
    ...signalCalls,
    ...fileCalls,
    ...valueCalls,
    ...taskCalls,
    ...machineCalls,
  ],
};
