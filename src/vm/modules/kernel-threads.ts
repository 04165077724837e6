import { createProcess, launchProcess } from '../../kernel/lifecycle.ts';
import { NO_CHILD } from '../../kernel/primitives/waiting.ts';
import type { Core } from '../core.ts';
import { bool, EXIT_PROCESS, Frame, Header, NONE, SUSPEND, small, Thread } from '../layout.ts';
import { newThread } from '../new-thread.ts';
import { bytesOf } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { listItem, listLength } from '../objects/list-storage.ts';
import { exceptionLine } from '../traceback-text.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import {
  answerBool,
  answerInt,
  boolAt,
  durationAt,
  enter,
  intAt,
  machineOf,
  systemCall,
  textAt,
} from './kernel-arguments.ts';

/** The system calls about threads and processes. */

/** Address of the state of a thread of this process, or 0. */
function threadState(vm: Vm, tid: number): number {
  const threads = vm.words[Header.threads]!;
  for (let i = 0; i < listLength(vm, threads); i++) {
    const state = listItem(vm, threads, i);
    if (vm.words[(state >> 2) + Thread.tid]! >> 1 === tid) return state;
  }
  return 0;
}

/**
 * `fork(name, daemon)`: the pid in the parent, 0 in the child. The child's copy of the frame stands before the call,
 * with the call's answer laid aside in the thread's state.
 */
function fork(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const left = takeResult(vm);
  if (left !== 0) return left;
  const { kernel } = enter(vm);
  const child = createProcess(kernel, textAt(vm, words[args]!), boolAt(vm, words[args + 1]!), 'all');
  if (child === -1) return SUSPEND;
  if (child === null) return NONE;
  const { frame, pc } = vm as Core;
  const thread = vm.thread >> 2;
  words[(frame >> 2) + Frame.pc] = small(pc - 1);
  words[(frame >> 2) + Frame.top] = small(args + count - (frame >> 2));
  words[thread + Thread.frame] = frame;
  words[thread + Thread.depth] = small(depthOf(vm, frame));
  words[thread + Thread.result] = small(0);
  machineOf(vm).forkImage(vm, child);
  words[thread + Thread.result] = 0;
  launchProcess(kernel, child, true);
  return small(child.pid);
}

function depthOf(vm: Vm, innermost: number): number {
  let depth = 0;
  for (let frame = innermost; frame !== 0; frame = vm.words[(frame >> 2) + Frame.back]!) depth++;
  return depth;
}

/** The answer that somebody else has left for a call that is made again (a fork in the child). */
function takeResult(vm: Vm): number {
  const at = (vm.thread >> 2) + Thread.result;
  const result = vm.words[at]!;
  vm.words[at] = 0;
  return result;
}

export const threadCalls: readonly NativeDefinition[] = [
  systemCall('thread_start', 4, (vm, system, at) => {
    const [object, callable] = [at(0), at(1)];
    const tid = system.startThread(textAt(vm, at(2)), boolAt(vm, at(3)), (id) => {
      return newThread(vm as Core, id, callable, object);
    });
    if (tid === -1) return SUSPEND;
    return tid === 0 ? NONE : small(tid);
  }),
  systemCall('thread_join', 2, (vm, system, at) =>
    answerBool(vm, system.joinThread(intAt(vm, at(0)), durationAt(vm, at(1)))),
  ),
  systemCall('thread_alive', 1, (vm, system, at) =>
    answerBool(vm, system.threadAlive(intAt(vm, at(0))) ? 1 : 0),
  ),
  systemCall('thread_ident', 0, (_vm, system) => small(system.tid)),
  systemCall('thread_rename', 2, (vm, system, at) => {
    system.renameThread(intAt(vm, at(0)), textAt(vm, at(1)));
    return NONE;
  }),
  systemCall('thread_object', 1, (vm, _system, at) => {
    const state = threadState(vm, intAt(vm, at(0)));
    const object = state === 0 ? 0 : vm.words[(state >> 2) + Thread.object]!;
    return object === 0 ? NONE : object;
  }),
  systemCall('thread_set_object', 1, (vm, _system, at) => {
    vm.words[(vm.thread >> 2) + Thread.object] = at(0);
    return NONE;
  }),
  /** The caller's own dict of thread-local values; None until it is set. */
  systemCall('thread_locals', 0, (vm) => {
    const locals = vm.words[(vm.thread >> 2) + Thread.locals]!;
    return locals === 0 ? NONE : locals;
  }),
  systemCall('thread_set_locals', 1, (vm, _system, at) => {
    vm.words[(vm.thread >> 2) + Thread.locals] = at(0);
    return NONE;
  }),
];

export const processCalls: readonly NativeDefinition[] = [
  define('fork', 2, 2, fork),
  systemCall('spawn', 4, (vm, { kernel }, at) => {
    const passed = (vm as Core).itemsOf(at(3)).map((handle) => intAt(vm, handle));
    const child = createProcess(kernel, textAt(vm, at(0)), boolAt(vm, at(1)), passed);
    if (child === -1) return SUSPEND;
    if (child === null) return NONE;
    machineOf(vm).spawnImage(vm, child, bytesOf(vm, at(2)));
    launchProcess(kernel, child, false);
    return small(child.pid);
  }),
  systemCall('process_join', 2, (vm, system, at) =>
    answerBool(vm, system.joinProcess(intAt(vm, at(0)), durationAt(vm, at(1)))),
  ),
  /** The pid of a child that has ended, 0 for a timeout, None when there is no such child. */
  systemCall('child_join', 2, (vm, system, at) => {
    const result = system.joinChild(intAt(vm, at(0)), durationAt(vm, at(1)));
    return result === NO_CHILD ? NONE : answerInt(vm, result);
  }),
  systemCall('process_exitcode', 1, (vm, system, at) => {
    const code = system.exitCode(intAt(vm, at(0)));
    return code === null ? NONE : small(code);
  }),
  systemCall('process_alive', 1, (vm, system, at) =>
    answerBool(vm, system.processAlive(intAt(vm, at(0))) ? 1 : 0),
  ),
  systemCall('process_exists', 1, (vm, system, at) => bool(system.processExists(intAt(vm, at(0))))),
  systemCall('process_kill', 2, (vm, system, at) =>
    answerInt(vm, system.kill(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('process_exit', 1, (vm, _system, at) => {
    vm.words[(vm.thread >> 2) + Thread.result] = small(intAt(vm, at(0)) & 255);
    return EXIT_PROCESS;
  }),
  /** The exception is nobody's: the thread ends with it. */
  systemCall('uncaught', 1, (vm, system, at) => {
    vm.words[(vm.thread >> 2) + Thread.outcome] = small(1);
    system.uncaught(exceptionLine(vm as Core, at(0)));
    return NONE;
  }),
  systemCall('process_rename', 2, (vm, system, at) => {
    system.renameProcess(intAt(vm, at(0)), textAt(vm, at(1)));
    return NONE;
  }),
  systemCall('process_id', 0, (_vm, system) => small(system.pid)),
  systemCall('process_parent', 0, (_vm, system) => small(system.parentPid)),
];
