import { decodeOp, Op } from '../program/opcodes.ts';
import { closeStep, endStep, generatorOfStep, stepKind, stepState } from './async-steps.ts';
import { invokeSpecial } from './attributes.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { dropFrame, frameFlags, setFrameFlags } from './frames.ts';
import {
  AsyncStep,
  AsyncStepKind,
  AsyncStepState,
  FRAME_PUSHED,
  Frame,
  FrameFlag,
  Generator,
  GeneratorState,
  NONE,
  small,
  Thread,
} from './layout.ts';
import { Name } from './names.ts';
import { newBareException } from './objects/exception-value.ts';
import { getIter, iterNext, slotsOf, special, typeName } from './operations.ts';
import { NEEDS_PYTHON_SIGNAL, RAISED } from './signals.ts';

/**
 * Generators and coroutines: an object that owns a frame. To resume one is to push its frame; yielding pops it and keeps it. What
 * its caller gets when it returns depends on the caller's instruction: FOR_ITER and SEND jump, a call raises StopIteration.
 */

const isGenerator = (cls: number): boolean =>
  cls === Cls.generator || cls === Cls.coroutine || cls === Cls.async_generator;

export const stateOf = (vm: Core, generator: number): number =>
  (vm.words[(generator >> 2) + Generator.state] as number) >> 1;

export const hasBegun = (vm: Core, generator: number): boolean =>
  stateOf(vm, generator) !== GeneratorState.created;

function setState(vm: Core, generator: number, state: number): void {
  vm.words[(generator >> 2) + Generator.state] = small(state);
}

const nounOf = (vm: Core, generator: number): string =>
  vm.classOf(generator) === Cls.coroutine
    ? 'coroutine'
    : vm.classOf(generator) === Cls.async_generator
      ? 'async generator'
      : 'generator';

/** Resumes a generator that is created or suspended: its frame is pushed. */
function resume(vm: Core, generator: number, value: number): number {
  const { words } = vm;
  const frame = words[(generator >> 2) + Generator.frame] as number;
  const at = frame >> 2;
  if (stateOf(vm, generator) === GeneratorState.suspended) {
    const top = (words[at + Frame.top] as number) >> 1;
    words[at + top] = value;
    words[at + Frame.top] = small(top + 1);
  } else if (value !== NONE) {
    vm.raise(Cls.TypeError, `can't send non-None value to a just-started ${nounOf(vm, generator)}`);
  }
  setState(vm, generator, GeneratorState.running);
  vm.pushed = frame;
  return FRAME_PUSHED;
}

function checkNotRunning(vm: Core, generator: number): void {
  if (stateOf(vm, generator) === GeneratorState.running) {
    vm.raise(Cls.ValueError, `${nounOf(vm, generator)} already executing`);
  }
}

/**
 * Sends to a generator or takes the next item of an iterator: the item, FRAME_PUSHED, or 0 with the returned value in
 * vm.returned when it has ended.
 */
export function beginSend(vm: Core, receiver: number, value: number): number {
  const cls = vm.classOf(receiver);
  if (isGenerator(cls)) {
    checkNotRunning(vm, receiver);
    if (stateOf(vm, receiver) === GeneratorState.closed) {
      if (cls === Cls.coroutine) vm.raise(Cls.RuntimeError, 'cannot reuse already awaited coroutine');
      vm.returned = NONE;
      return 0;
    }
    return resume(vm, receiver, value);
  }
  if (cls === Cls.async_generator_asend) return beginStep(vm, receiver, value);
  if (slotsOf(vm, receiver)?.next === undefined || special(vm, receiver, Name.__next__) === 0) {
    return sendToInstance(vm, receiver, value);
  }
  if (value !== NONE) return sendToInstance(vm, receiver, value);
  let item: number;
  try {
    item = iterNext(vm, receiver);
  } catch (signal) {
    if (signal !== NEEDS_PYTHON_SIGNAL) throw signal;
    return sendToInstance(vm, receiver, value);
  }
  if (item === 0) vm.returned = NONE;
  return item;
}

const STEP_ACTIONS = ['anext', 'anext', 'athrow'];

function cannotReuse(vm: Core, step: number): never {
  const name = stepKind(vm, step) === AsyncStepKind.throw ? 'aclose()/athrow()' : '__anext__()/asend()';
  return vm.raise(Cls.RuntimeError, `cannot reuse already awaited ${name}`);
}

/** Drives an async generator by a step of it, which is awaited for the first time or again. */
function beginStep(vm: Core, step: number, value: number): number {
  const { words } = vm;
  const at = step >> 2;
  const generator = words[at + AsyncStep.generator] as number;
  const kind = stepKind(vm, step);
  const state = stepState(vm, step);
  if (state === AsyncStepState.closed) cannotReuse(vm, step);
  if (state === AsyncStepState.begun) return resume(vm, generator, value);
  const driven = words[(generator >> 2) + Generator.step] !== 0;
  const ended = stateOf(vm, generator) === GeneratorState.closed;
  words[at + AsyncStep.state] = small(driven || ended ? AsyncStepState.closed : AsyncStepState.begun);
  if (driven) {
    vm.raise(Cls.RuntimeError, `${STEP_ACTIONS[kind]}(): asynchronous generator is already running`);
  }
  const given = words[at + AsyncStep.value] as number;
  if (ended && kind === AsyncStepKind.throw) {
    vm.returned = NONE;
    return 0;
  }
  if (ended) vm.raiseObject(newBareException(vm, Cls.StopAsyncIteration));
  words[(generator >> 2) + Generator.step] = step;
  if (kind === AsyncStepKind.throw) return throwInto(vm, generator, given);
  return resume(vm, generator, value === NONE ? given : value);
}

function sendToInstance(vm: Core, receiver: number, value: number): number {
  const method =
    value === NONE
      ? special(vm, receiver, Name.__next__)
      : vm.lookup(vm.classOf(receiver), vm.known(Name.send));
  // What `yield from` goes through is an iterator already.
  if (method === 0 && value !== NONE)
    vm.raise(Cls.AttributeError, `'${typeName(vm, receiver)}' object has no attribute 'send'`);
  if (method === 0) {
    vm.raise(Cls.TypeError, `__await__() returned non-iterator of type '${typeName(vm, receiver)}'`);
  }
  const result = invokeSpecial(vm, method, receiver, value === NONE ? [] : [value]);
  if (result === FRAME_PUSHED) {
    setFrameFlags(vm, vm.pushed, frameFlags(vm, vm.pushed) | FrameFlag.next);
  }
  return result;
}

/** `gen.send(value)`, as a native method: StopIteration when it has ended. */
export function sendMethod(vm: Core, generator: number, value: number): number {
  const result = beginSend(vm, generator, value);
  return result === 0 ? vm.stopIteration(NONE) : result;
}

/** The frame has run to its end. */
export function finishGenerator(vm: Core, frame: number): void {
  const generator = vm.words[(frame >> 2) + Frame.owner] as number;
  setState(vm, generator, GeneratorState.closed);
  endStep(vm, generator);
  vm.words[(generator >> 2) + Generator.frame] = 0;
  setFrameFlags(vm, frame, frameFlags(vm, frame) & FrameFlag.kept);
  dropFrame(vm, frame);
}

export function suspend(vm: Core, generator: number): void {
  setState(vm, generator, GeneratorState.suspended);
}

/**
 * Raises an exception where a generator stands. A generator that delegates passes it to the innermost one: their frames are linked, each
 * at the YIELD_VALUE after its SEND, so that what the inner one yields or returns goes the usual way.
 */
export function throwInto(vm: Core, receiver: number, exception: number): number {
  const { words } = vm;
  const generator = generatorOfStep(vm, receiver);
  if (generator !== receiver) {
    const state = stepState(vm, receiver);
    if (state === AsyncStepState.closed) cannotReuse(vm, receiver);
    if (state === AsyncStepState.created) {
      closeStep(vm, receiver);
      vm.raiseObject(exception);
    }
  }
  checkNotRunning(vm, generator);
  const state = stateOf(vm, generator);
  const frame = words[(generator >> 2) + Generator.frame] as number;
  if (state === GeneratorState.closed) {
    if (vm.classOf(generator) === Cls.coroutine) {
      vm.raise(Cls.RuntimeError, 'cannot reuse already awaited coroutine');
    }
    return vm.raiseObject(exception);
  }
  words[(vm.thread >> 2) + Thread.raised] = exception;
  vm.thrownInto = frame;
  if (state === GeneratorState.created) {
    finishGenerator(vm, frame);
    throw RAISED;
  }
  vm.throwing = true;
  setState(vm, generator, GeneratorState.running);
  vm.pushed = innermost(vm, frame);
  vm.thrownInto = vm.pushed;
  return FRAME_PUSHED;
}

/** What a frame that has been left awaits, or delegates to by `yield from`; 0 for nothing. */
function receiverOf(vm: Core, frame: number): number {
  const at = frame >> 2;
  const yielded = vm.program.code[((vm.words[at + Frame.pc] as number) >> 1) - 1] as number;
  if (decodeOp(yielded) !== Op.YIELD_VALUE || yielded >> 8 !== 1) return 0;
  return vm.words[at + ((vm.words[at + Frame.top] as number) >> 1) - 1] as number;
}

/** What a suspended generator awaits or delegates to; 0 for nothing. */
export const delegate = (vm: Core, generator: number): number =>
  stateOf(vm, generator) === GeneratorState.suspended
    ? receiverOf(vm, vm.words[(generator >> 2) + Generator.frame] as number)
    : 0;

/** Links the frames of a chain of delegating generators; the innermost one is to run first. */
function innermost(vm: Core, outer: number): number {
  const { words } = vm;
  let frame = outer;
  vm.pushedBase = outer;
  for (;;) {
    const received = receiverOf(vm, frame);
    const receiver = received === 0 ? 0 : generatorOfStep(vm, received);
    if (
      receiver === 0 ||
      !isGenerator(vm.classOf(receiver)) ||
      stateOf(vm, receiver) !== GeneratorState.suspended
    ) {
      return frame;
    }
    words[(frame >> 2) + Frame.pc] = small(((words[(frame >> 2) + Frame.pc] as number) >> 1) - 1);
    const inner = words[(receiver >> 2) + Generator.frame] as number;
    words[(inner >> 2) + Frame.back] = frame;
    setState(vm, receiver, GeneratorState.running);
    frame = inner;
  }
}

/** `yield from x`: the iterator to delegate to. */
export function delegateIterator(vm: Core, value: number): number {
  const cls = vm.classOf(value);
  if (cls === Cls.generator || cls === Cls.coroutine) return value;
  return getIter(vm, value);
}

/** `await x`: what to send to. */
export function awaitable(vm: Core, value: number): number {
  const cls = vm.classOf(value);
  if (cls === Cls.coroutine) {
    if (stateOf(vm, value) === GeneratorState.running) {
      vm.raise(Cls.RuntimeError, 'coroutine is being awaited already');
    }
    return value;
  }
  if (cls === Cls.async_generator_asend) return value;
  const method = special(vm, value, Name.__await__);
  if (method === 0) {
    vm.raise(Cls.TypeError, `object ${typeName(vm, value)} can't be used in 'await' expression`);
  }
  const iterator = invokeSpecial(vm, method, value, []);
  if (iterator !== FRAME_PUSHED && vm.classOf(iterator) === Cls.coroutine) {
    vm.raise(Cls.TypeError, '__await__() returned a coroutine');
  }
  return iterator;
}
