import { callFunction, newArguments } from './calls.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Frame, FrameFlag, STACK_WORDS, Stack, SWITCHED, small, Thread, WORD } from './layout.ts';

/**
 * Switching stacks. A thread runs one chain of frames; others that it may go on with lie in `<stack>` objects. To switch is to lay the
 * running chain down in one object and to take up the chain of another; no frame is copied, and the thread's state in the image is
 * all that changes:
 *
 *     Thread.frame ─▶ f2 ─▶ f1 ─▶ main          Thread.frame ─▶ g1 ─▶ begin
 *     own    (empty)                     ──▶    own    ─▶ f2 ─▶ f1 ─▶ main
 *     target ─▶ g1 ─▶ begin                     target (empty)
 *
 * The call by which a chain was left returns the value that comes with the switch back, or raises the exception.
 */

/** An object in which a running chain can be laid down. */
export const newStack = (vm: Core): number => vm.alloc(Cls['<stack>'], STACK_WORDS * WORD);

/** A chain that will call `fn(argument)` when it is first switched to. `fn` is a plain Python function and must never return. */
export function newChain(vm: Core, fn: number, argument: number): number {
  const { words } = vm;
  const args = newArguments(vm, 1);
  words[args] = argument;
  callFunction(vm, fn, args, 1, 0);
  const frame = vm.pushed;
  vm.pushed = 0;
  words[(frame >> 2) + Frame.flags] = small(FrameFlag.base);
  const stack = newStack(vm);
  words[(stack >> 2) + Stack.frame] = frame;
  return stack;
}

/**
 * Lays the running chain down in `own` (0: nobody will go on with it) and goes on with `target`, where the call that left it returns
 * `value`, or raises `exception` if that is not 0. `eval` does it when it gets the answer: only it knows how far the running frame is.
 */
export function switchStacks(
  vm: Core,
  own: number,
  target: number,
  value: number,
  exception: number,
): number {
  const { words } = vm;
  const frame = words[(target >> 2) + Stack.frame] as number;
  const begun = words[(target >> 2) + Stack.depth] !== 0;
  if (frame === 0) vm.raise(Cls.ValueError, 'there is nothing to go on with in this stack');
  if (exception !== 0) {
    if (!begun) vm.raise(Cls.ValueError, 'an exception cannot be raised in a stack that has not begun');
    words[(vm.thread >> 2) + Thread.raised] = exception;
    // Its context is that of the stack it comes from, and the level of the switch itself is the library's.
    vm.reraising = true;
  } else if (begun) {
    const at = frame >> 2;
    const top = (words[at + Frame.top] as number) >> 1;
    words[at + top] = value;
    words[at + Frame.top] = small(top + 1);
  }
  vm.leaving = own;
  vm.entering = target;
  return SWITCHED;
}

/** Second half of a switch: the running chain's pc, stack and depth have been saved. */
export function exchangeStacks(vm: Core): void {
  const { words } = vm;
  const thread = vm.thread >> 2;
  const target = vm.entering >> 2;
  const depth = words[thread + Thread.depth] as number;
  if (vm.leaving !== 0) {
    const own = vm.leaving >> 2;
    words[own + Stack.frame] = words[thread + Thread.frame] as number;
    words[own + Stack.depth] = depth;
  }
  words[thread + Thread.frame] = words[target + Stack.frame] as number;
  // A new chain counts on from where it was begun, towards the recursion limit too.
  words[thread + Thread.depth] = (words[target + Stack.depth] as number) || small((depth >> 1) + 1);
  words[target + Stack.frame] = 0;
  vm.leaving = 0;
  vm.entering = 0;
}
