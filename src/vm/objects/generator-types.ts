import { closeStep, newStep } from '../async-steps.ts';
import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import { delegate, finishGenerator, sendMethod, stateOf, throwInto } from '../generators.ts';
import { AsyncStepKind, bool, Generator, GeneratorState, NEEDS_PYTHON, NONE, NULL } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { addressText, isClass, isInstance, isSubclass, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { codeObject } from './code-type.ts';
import { define } from './define.ts';
import { shownFrame } from './frame-type.ts';
import { stringOf } from './str-value.ts';

/** Generators and coroutines as objects. */

const word = (vm: Vm, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

/** `throw(exception)`, and the old `throw(type, value)`. */
function throwMethod(vm: Vm, args: number, count: number): number {
  const core = vm as Core;
  const generator = vm.words[args] as number;
  let exception = vm.words[args + 1] as number;
  if (isClass(vm, exception) && isSubclass(vm, exception, Cls.BaseException)) {
    const value = count > 2 ? (vm.words[args + 2] as number) : NONE;
    if (value !== NONE && isInstance(vm, value, exception)) exception = value;
    else exception = vm.invoke(exception, value === NONE ? [] : [value]);
  }
  if (!isInstance(vm, exception, Cls.BaseException)) {
    const got = typeName(vm, exception);
    vm.raise(
      Cls.TypeError,
      `exceptions must be classes or instances deriving from BaseException, not ${got}`,
    );
  }
  return throwInto(core, generator, exception);
}

function close(vm: Vm, args: number): number {
  const generator = vm.words[args] as number;
  switch (stateOf(vm as Core, generator)) {
    case GeneratorState.closed:
      return NONE;
    case GeneratorState.created:
      finishGenerator(vm as Core, word(vm, generator, Generator.frame));
      return NONE;
    default:
      return NEEDS_PYTHON;
  }
}

const self = (_vm: Vm, generator: number): number => generator;

const stateAttributes = (prefix: string): NativeAttribute[] => [
  { name: '__name__', get: (vm, generator) => word(vm, generator, Generator.name) },
  { name: '__qualname__', get: (vm, generator) => word(vm, generator, Generator.qualname) },
  {
    name: `${prefix}_suspended`,
    get: (vm, generator) => bool(stateOf(vm as Core, generator) === GeneratorState.suspended),
  },
  {
    name: `${prefix}_code`,
    get: (vm, generator) => codeObject(vm as Core, word(vm, generator, Generator.code) >> 1),
  },
  {
    name: `${prefix}_frame`,
    get: (vm, generator) => shownFrame(vm as Core, word(vm, generator, Generator.frame)),
  },
  {
    name: prefix === 'gi' ? 'gi_yieldfrom' : `${prefix}_await`,
    get: (vm, generator) => delegate(vm as Core, generator) || NONE,
  },
];

const common = (prefix: string): Pick<TypeMethods, 'methods' | 'attributes'> => ({
  methods: [
    define('send', 2, 2, (vm, args) =>
      sendMethod(vm as Core, vm.words[args] as number, vm.words[args + 1] as number),
    ),
    define('throw', 2, 4, throwMethod),
    define('close', 1, 1, close, { twin: '_operators.generator_close' }),
  ],
  attributes: [
    ...stateAttributes(prefix),
    {
      name: `${prefix}_running`,
      get: (vm, generator) => bool(stateOf(vm as Core, generator) === GeneratorState.running),
    },
  ],
});

const reprOf = (noun: string) => (vm: Vm, generator: number) =>
  `<${noun} object ${stringOf(vm, word(vm, generator, Generator.qualname))} at ${addressText(generator)}>`;

export const generatorType: TypeMethods = {
  type: 'generator',
  slots: { iter: self, repr: reprOf('generator') },
  ...common('gi'),
  methods: [
    ...(common('gi').methods ?? []),
    define('__next__', 1, 1, (vm, args) => sendMethod(vm as Core, vm.words[args] as number, NONE)),
  ],
};

export const coroutineType: TypeMethods = {
  type: 'coroutine',
  slots: { repr: reprOf('coroutine') },
  ...common('cr'),
  attributes: [...(common('cr').attributes ?? []), { name: 'cr_origin', get: () => NONE }],
  methods: [
    ...(common('cr').methods ?? []),
    define('__await__', 1, 1, (vm, args) => vm.words[args] as number),
  ],
};

/** A step of a generator that has begun; the first one may have to be told to somebody. */
function step(vm: Vm, args: number, kind: number, value: number): number {
  const generator = vm.words[args] as number;
  if (stateOf(vm as Core, generator) === GeneratorState.created) return NEEDS_PYTHON;
  return newStep(vm as Core, generator, kind, value);
}

export const asyncGeneratorType: TypeMethods = {
  type: 'async_generator',
  slots: { repr: reprOf('async_generator') },
  methods: [
    define('__aiter__', 1, 1, (vm, args) => vm.words[args] as number),
    define('__anext__', 1, 1, (vm, args) => step(vm, args, AsyncStepKind.next, NONE), {
      twin: '_async.async_generator_asend',
    }),
    define('asend', 2, 2, (vm, args) => step(vm, args, AsyncStepKind.send, vm.words[args + 1] as number), {
      twin: '_async.async_generator_asend',
    }),
    define('athrow', 2, 4, () => NEEDS_PYTHON, { twin: '_async.async_generator_athrow' }),
    define('aclose', 1, 1, () => NEEDS_PYTHON, { twin: '_async.async_generator_close' }),
  ],
  attributes: [
    ...stateAttributes('ag'),
    {
      name: 'ag_running',
      get: (vm, generator) => bool(word(vm, generator, Generator.step) !== NULL),
    },
  ],
};

/** What `asend` and `athrow` answer. */
export const asyncStepType: TypeMethods = {
  type: 'async_generator_asend',
  slots: { iter: self },
  methods: [
    define('__await__', 1, 1, (vm, args) => vm.words[args] as number),
    define('__next__', 1, 1, (vm, args) => sendMethod(vm as Core, vm.words[args] as number, NONE)),
    define('send', 2, 2, (vm, args) =>
      sendMethod(vm as Core, vm.words[args] as number, vm.words[args + 1] as number),
    ),
    define('throw', 2, 4, throwMethod),
    define('close', 1, 1, (vm, args) => {
      closeStep(vm as Core, vm.words[args] as number);
      return NONE;
    }),
  ],
};
