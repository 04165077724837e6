import { assert } from '../base/assert.ts';
import { Cls } from './classes.ts';
import { newFrame } from './frames.ts';
import type { Interpreter } from './interpreter.ts';
import { Frame, FrameFlag, Header, Module, small, THREAD_WORDS, Thread, WORD } from './layout.ts';
import { loadModule, moduleNamed } from './modules.ts';
import { dictSetName } from './objects/dict.ts';
import { listAppend } from './objects/list-storage.ts';
import { intern } from './objects/str-intern.ts';

/** Frames of _bootstrap.py below the body of the main module. */
const BOOTSTRAP_DEPTH = 4;

/** A thread that runs the body of a compiled module, which goes to sys.modules under its name. */
export function moduleThread(vm: Interpreter, name: string, tid: number, alias = name): number {
  const { words } = vm;
  const info = moduleNamed(vm, name);
  assert(info !== undefined, `the program has a module ${name}`);
  const module = loadModule(vm, alias);
  dictSetName(vm, words[Header.modules] as number, intern(vm, alias), module);
  const dict = words[(module >> 2) + Module.dict] as number;
  const frame = newFrame(vm, info.code, 0, dict, dict);
  words[(frame >> 2) + Frame.flags] = small(FrameFlag.base);
  const thread = newThreadState(vm, frame, tid);
  // The frames below the main module do not count towards the recursion limit.
  if (name === '_bootstrap') words[(thread >> 2) + Thread.depth] = small(1 - BOOTSTRAP_DEPTH);
  return thread;
}

function newThreadState(vm: Interpreter, frame: number, tid: number): number {
  const thread = vm.alloc(Cls['<thread>'], THREAD_WORDS * WORD);
  const at = thread >> 2;
  vm.words[at + Thread.tid] = small(tid);
  vm.words[at + Thread.frame] = frame;
  vm.words[at + Thread.depth] = small(1);
  listAppend(vm, vm.words[Header.threads] as number, thread);
  return thread;
}
