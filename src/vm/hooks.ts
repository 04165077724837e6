import type { Core } from './core.ts';
import { keepFrame } from './frames.ts';
import { Header, NONE, small, Thread } from './layout.ts';
import { isShown } from './objects/frame-type.ts';
import { makeTuple } from './objects/tuple.ts';
import { Operator } from './operators.ts';

/**
 * `sys.setprofile` and `sys.settrace`: functions of a thread that are called at what it does. The instruction at which one is to be
 * called is made again after it has answered: Thread.told says that it was called. Programs without hooks pay nothing for them.
 */

export const Hook = { call: 0, line: 1, return: 2 } as const;

/** Is the running thread's profile or trace function to hear of a frame? */
function isHeard(vm: Core, frame: number): boolean {
  const { words } = vm;
  const at = vm.thread >> 2;
  if (words[at + Thread.hooking] !== 0) return false;
  if (words[at + Thread.profile] === 0 && words[at + Thread.trace] === 0) return false;
  return isShown(vm, frame);
}

/** Is a hook to be called before the instruction at `pc - 1`? No, when it was called for that already. */
export function isToBeTold(vm: Core, fp: number, pc: number, hook: number): boolean {
  const { words } = vm;
  const at = vm.thread >> 2;
  if (!isHeard(vm, fp << 2)) return false;
  if (hook === Hook.line && words[at + Thread.trace] === 0) return false;
  if (words[at + Thread.told] === small(pc)) {
    words[at + Thread.told] = 0;
    return false;
  }
  words[at + Thread.told] = small(pc);
  return true;
}

/** Has the hooks called, before the thread's frame goes on. Its state is in the image. */
export function tell(vm: Core, hook: number, value: number): void {
  const frame = vm.words[(vm.thread >> 2) + Thread.frame] as number;
  if (hook === Hook.call && !isHeard(vm, frame)) return;
  keepFrame(vm, frame);
  vm.interpose(Operator.call_hooks, [frame, small(hook), value]);
}

/** A frame has raised or passes an exception on: the hooks hear of that when somebody handles it. */
export function noteRaised(vm: Core, frame: number): void {
  if (vm.words[Header.hooks] === 0 || !isHeard(vm, frame)) return;
  keepFrame(vm, frame);
  vm.left.push(frame);
}

/** An exception ends in the thread's frame, `handler` if that handles it: tells the hooks of all frames that it has come through. */
export function tellRaised(vm: Core, exception: number, handler: number): void {
  if (vm.left.length === 0) return;
  const frames = makeTuple(vm, vm.left);
  vm.left.length = 0;
  vm.interpose(Operator.tell_raised, [frames, exception, handler]);
}

/** A thread's profile or trace function: Thread.profile or Thread.trace. */
export const hookOf = (vm: Core, thread: number, which: number): number =>
  (vm.words[(thread >> 2) + which] as number) || NONE;

/** Sets it; None takes it away. The loop begins anew, to listen. */
export function setHook(vm: Core, thread: number, which: number, fn: number): void {
  const { words } = vm;
  words[(thread >> 2) + which] = fn === NONE ? 0 : fn;
  const threads = vm.itemsOf(words[Header.threads] as number);
  const listens = (each: number): boolean =>
    words[(each >> 2) + Thread.profile] !== 0 || words[(each >> 2) + Thread.trace] !== 0;
  words[Header.hooks] = threads.some(listens) ? 1 : 0;
  vm.grown = true;
  vm.interrupt = true;
}
