import type { HostLimit } from '../base/host-limits.ts';
import { standsForC } from '../program/c-files.ts';
import { decodeOp, Op } from '../program/opcodes.ts';
import { CodeFlag, HANDLER_STRIDE } from '../program/program.ts';
import { Cls, HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { dropFrame, frameFlags, keepFrame } from './frames.ts';
import { finishGenerator } from './generators.ts';
import { handledAt } from './handled.ts';
import { noteRaised, tellRaised } from './hooks.ts';
import { Exception, Frame, FrameFlag, Header, NONE, small, Thread, Traceback, WORD } from './layout.ts';
import { newBareException, newException } from './objects/exception-value.ts';
import { isInstance } from './operations.ts';
import { frameUnwound } from './releases.ts';

/**
 * An exception on its way up: each frame either has a handler for the place where it stands or ends. Every frame on the
 * way adds a level to the traceback, except those of the library's innermost workings (its files named `_…`).
 */

/** Raises the exception that stands for a limit of the host. */
export function raiseFromHost(vm: Core, limit: HostLimit): void {
  vm.words[(vm.thread >> 2) + Thread.raised] =
    limit === 'depth'
      ? newException(vm, Cls.RecursionError, 'maximum recursion depth exceeded')
      : newBareException(vm, Cls.MemoryError);
}

/** `__context__`: what was being handled when the exception was raised; never a loop. */
function setContext(vm: Core, exception: number, handled: number): void {
  const { words } = vm;
  if (handled === 0 || handled === exception) return;
  let link = handled;
  for (let steps = 0; steps < 1000; steps++) {
    const context = words[(link >> 2) + Exception.context] as number;
    if (context === 0 || context === NONE) break;
    if (context === exception) {
      words[(link >> 2) + Exception.context] = 0;
      break;
    }
    link = context;
  }
  words[(exception >> 2) + Exception.context] = handled;
}

/**
 * Finds the handler for the raised exception, from the running frame (`Thread.frame`, its pc saved) upward. Answers the frame to
 * go on in, or 0 when the thread has ended. Sets Thread.depth.
 */
export function unwind(vm: Core, startDepth: number): number {
  const { words } = vm;
  const th = vm.thread >> 2;
  let depth = startDepth;
  let frame = words[th + Thread.frame] as number;
  let exception = words[th + Thread.raised] as number;
  let silent = vm.reraising;
  vm.reraising = false;
  const { thrownInto } = vm;
  vm.thrownInto = 0;
  const handled =
    thrownInto === 0 ? handledAt(vm, frame) : (words[(thrownInto >> 2) + Frame.handled] as number);
  if (!silent) setContext(vm, exception, handled);
  for (;;) {
    const at = frame >> 2;
    const code = (words[at + Frame.code] as number) >> 1;
    const pc = ((words[at + Frame.pc] as number) >> 1) - 1;
    if (!silent) addTraceback(vm, exception, frame, code, pc);
    noteRaised(vm, frame);
    silent = false;
    const handler = findHandler(vm, code, pc);
    if (handler >= 0) {
      const { handlers, start } = vm.program.codes[code] as { handlers: readonly number[]; start: number };
      const stack =
        (vm.codes[code * CODE_STRIDE + CodeField.stack] as number) + (handlers[handler + 3] as number);
      words[at + stack] = exception;
      words[at + Frame.top] = small(stack + 1);
      words[at + Frame.pc] = small(start + (handlers[handler + 2] as number));
      words[th + Thread.raised] = 0;
      words[th + Thread.depth] = small(depth);
      words[th + Thread.frame] = frame;
      tellRaised(vm, exception, frame);
      return words[th + Thread.frame] as number;
    }
    const flags = frameFlags(vm, frame);
    const back = words[at + Frame.back] as number;
    if ((flags & FrameFlag.generator) !== 0) {
      const stopped = endedByStopIteration(vm, exception, code);
      finishGenerator(vm, frame);
      if (stopped !== 0) {
        exception = stopped;
        words[th + Thread.raised] = exception;
      }
    } else {
      frameUnwound(vm, frame);
      dropFrame(vm, frame);
    }
    depth--;
    if (back === 0 || (flags & FrameFlag.base) !== 0) {
      vm.left.length = 0;
      words[th + Thread.frame] = 0;
      words[th + Thread.depth] = small(0);
      return 0;
    }
    frame = back;
    // What was about to be executed raises, not what was executed last.
    if ((flags & FrameFlag.handler) !== 0)
      words[(frame >> 2) + Frame.pc] = (words[(frame >> 2) + Frame.pc] as number) + small(1) - small(0);
    if ((flags & FrameFlag.next) !== 0 && isInstance(vm, exception, Cls.StopIteration)) {
      return endLoop(vm, frame, exception, depth);
    }
  }
}

/** A `__next__` that a `for` loop or a delegation called has raised StopIteration: the loop is over. */
function endLoop(vm: Core, frame: number, exception: number, depth: number): number {
  const { words } = vm;
  const at = frame >> 2;
  const pc = (words[at + Frame.pc] as number) >> 1;
  const instruction = vm.program.code[pc - 1] as number;
  const top = (words[at + Frame.top] as number) >> 1;
  if (decodeOp(instruction) === Op.FOR_ITER) words[at + Frame.top] = small(top - 1);
  else {
    const value = words[(exception >> 2) + Exception.extra1] as number;
    words[at + top] = value === 0 ? NONE : value;
    words[at + Frame.top] = small(top + 1);
  }
  words[at + Frame.pc] = small(pc + (instruction >> 8));
  words[(vm.thread >> 2) + Thread.raised] = 0;
  words[(vm.thread >> 2) + Thread.depth] = small(depth);
  words[(vm.thread >> 2) + Thread.frame] = frame;
  tellRaised(vm, exception, NONE);
  return words[(vm.thread >> 2) + Thread.frame] as number;
}

/** PEP 479: StopIteration must not leave a generator as such. */
function endedByStopIteration(vm: Core, exception: number, code: number): number {
  const flags = vm.codes[code * CODE_STRIDE + CodeField.flags] as number;
  const isAsync = (flags & CodeFlag.asyncGenerator) !== 0;
  const stop = isInstance(vm, exception, Cls.StopIteration);
  const stopAsync = isAsync && isInstance(vm, exception, Cls.StopAsyncIteration);
  if (!stop && !stopAsync) return 0;
  const kind = isAsync ? 'async generator' : (flags & CodeFlag.coroutine) !== 0 ? 'coroutine' : 'generator';
  const error = newException(
    vm,
    Cls.RuntimeError,
    `${kind} raised ${stop ? 'StopIteration' : 'StopAsyncIteration'}`,
  );
  vm.words[(error >> 2) + Exception.cause] = exception;
  vm.words[(error >> 2) + Exception.context] = exception;
  vm.words[(error >> 2) + Exception.flags] = small(1);
  return error;
}

function findHandler(vm: Core, code: number, pc: number): number {
  const info = vm.program.codes[code] as { handlers: readonly number[]; start: number };
  const { handlers } = info;
  const at = pc - info.start;
  for (let i = 0; i < handlers.length; i += HANDLER_STRIDE) {
    if (at >= (handlers[i] as number) && at < (handlers[i + 1] as number)) return i;
  }
  return -1;
}

function addTraceback(vm: Core, exception: number, frame: number, code: number, pc: number): void {
  const { words, program } = vm;
  const file = program.files[vm.codes[code * CODE_STRIDE + CodeField.file] as number];
  if (file?.library === true && (standsForC(file.name) || isBuiltin(vm, frame))) return;
  const level = vm.alloc(Cls.traceback, 6 * WORD);
  const at = level >> 2;
  const next = words[(exception >> 2) + Exception.traceback] as number;
  words[at + Traceback.next] = next === 0 ? NONE : next;
  words[at + Traceback.code] = small(code);
  words[at + Traceback.pc] = small(pc);
  // Where memory ran out, what the frames refer to must go: that traceback has none.
  if (exception !== words[Header.memoryError]) {
    words[at + Traceback.frame] = frame;
    keepFrame(vm, frame);
  }
  words[(exception >> 2) + Exception.traceback] = level;
}

/** Does the frame run a function that CPython has in C? */
function isBuiltin(vm: Core, frame: number): boolean {
  const fn = vm.words[(frame >> 2) + Frame.function] as number;
  return fn !== 0 && vm.classOf(fn) === Cls['<c function>'];
}

/** Is the value an exception object? */
export const isException = (vm: Core, value: number): boolean =>
  (value & 1) === 0 && value >= HEAP_START && isInstance(vm, value, Cls.BaseException);
