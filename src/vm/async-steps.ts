import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { AsyncStep, AsyncStepState, Generator, small, WORD } from './layout.ts';

/**
 * Asynchronous generators. Their frames are resumed as those of coroutines are, by who awaits a step: what `asend` or `athrow`
 * answers. What the generator awaits is passed on through the step; a `yield` ends it, and so does the end of the generator.
 */

const word = (vm: Core, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

export function newStep(vm: Core, generator: number, kind: number, value: number): number {
  const step = vm.alloc(Cls.async_generator_asend, 8 * WORD);
  const at = step >> 2;
  vm.words[at + AsyncStep.generator] = generator;
  vm.words[at + AsyncStep.state] = small(AsyncStepState.created);
  vm.words[at + AsyncStep.kind] = small(kind);
  vm.words[at + AsyncStep.value] = value;
  return step;
}

export const stepState = (vm: Core, step: number): number => word(vm, step, AsyncStep.state) >> 1;
export const stepKind = (vm: Core, step: number): number => word(vm, step, AsyncStep.kind) >> 1;

/** The generator has yielded or ended: who drives it has the answer. */
export function endStep(vm: Core, generator: number): void {
  const step = word(vm, generator, Generator.step);
  if (step === 0) return;
  closeStep(vm, step);
  vm.words[(generator >> 2) + Generator.step] = 0;
}

export function closeStep(vm: Core, step: number): void {
  vm.words[(step >> 2) + AsyncStep.state] = small(AsyncStepState.closed);
}

/** The generator that a step drives; of anything else, the value itself. */
export const generatorOfStep = (vm: Core, value: number): number =>
  vm.classOf(value) === Cls.async_generator_asend ? word(vm, value, AsyncStep.generator) : value;
