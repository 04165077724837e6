import { callFunction, newArguments } from './calls.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Frame, FrameFlag, Header, small, THREAD_WORDS, Thread, WORD } from './layout.ts';
import { listAppend } from './objects/list-storage.ts';

/**
 * The state of a new thread of this process, ready to run `fn(argument)`; `fn` is a plain Python function.
 *
 * @returns its address
 */
export function newThread(vm: Core, tid: number, fn: number, argument: number): number {
  const { words } = vm;
  const args = newArguments(vm, 1);
  words[args] = argument;
  callFunction(vm, fn, args, 1, 0);
  const frame = vm.pushed;
  vm.pushed = 0;
  words[(frame >> 2) + Frame.back] = 0;
  words[(frame >> 2) + Frame.flags] = small(FrameFlag.base);
  const state = vm.alloc(Cls['<thread>'], THREAD_WORDS * WORD);
  const at = state >> 2;
  words[at + Thread.tid] = small(tid);
  words[at + Thread.frame] = frame;
  words[at + Thread.depth] = small(1);
  words[at + Thread.object] = argument;
  listAppend(vm, words[Header.threads]!, state);
  return state;
}
