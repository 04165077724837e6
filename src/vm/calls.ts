import { CodeFlag } from '../program/program.ts';
import { bindArguments } from './arguments.ts';
import { bindAttribute, bindsInPython } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField, Ending, STACK_MARGIN } from './code-table.ts';
import type { Core } from './core.ts';
import { madeInstance, registerFinalizer } from './finalizers.ts';
import { frameFlags, newFrame, setFrameFlags } from './frames.ts';
import {
  Class,
  ClassFlag,
  FRAME_PUSHED,
  Frame,
  FrameFlag,
  FunctionObject,
  Generator,
  GeneratorState,
  Method,
  Native,
  NEEDS_PYTHON,
  NONE,
  NULL,
  Obj,
  SUSPEND,
  small,
  Tuple,
  WORD,
} from './layout.ts';
import { Name } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import { classNumber } from './native-tables.ts';
import { dictSet, newDict } from './objects/dict.ts';
import { stringOf } from './objects/str-value.ts';
import { className, isClass, isSubclass, typeName, typeOf } from './operations.ts';
import { Operator } from './operators.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import { closestName } from './suggest.ts';
import type { NativeDefinition } from './vm.ts';
import { referentOf } from './weak-references.ts';

/**
 * Calls of any callable, the slow way. (eval.ts has the fast ways: plain functions and natives.)
 *
 * The arguments stand in words[args … args + count), those by keyword last when `names` is a tuple of names. The word before
 * them is scratch: bound methods and constructors put `self` there. The answer is a value, SUSPEND or EXIT_PROCESS, or
 * FRAME_PUSHED with the new frame in vm.pushed, its `back` not yet set.
 */
export function call(vm: Core, callee: number, args: number, count: number, names: number): number {
  const { words } = vm;
  const before = words[args - 1] as number;
  const result = callWith(vm, callee, args, count, names);
  if (result === SUSPEND) words[args - 1] = before;
  return result;
}

function callWith(vm: Core, callee: number, args: number, count: number, names: number): number {
  const { words } = vm;
  const cls = vm.classOf(callee);
  const at = callee >> 2;
  switch (cls) {
    case Cls.function:
    case Cls['<c function>']:
      return callFunction(vm, callee, args, count, names);
    case Cls['method-wrapper']:
    case Cls.builtin_function_or_method: {
      const self = words[at + Native.self] as number;
      const index = (words[at + Native.index] as number) >> 1;
      if (self === NULL) return callNative(vm, index, args, count, names);
      words[args - 1] = self;
      return callNative(vm, index, args - 1, count + 1, names);
    }
    case Cls.wrapper_descriptor:
    case Cls.method_descriptor: {
      checkReceiver(vm, callee, args, count, names);
      return callNative(vm, (words[at + Native.index] as number) >> 1, args, count, names);
    }
    case Cls.method: {
      words[args - 1] = words[at + Method.self] as number;
      const fn = words[at + Method.function] as number;
      if (vm.classOf(fn) === Cls.function) return callFunction(vm, fn, args - 1, count + 1, names);
      return callCopy(vm, fn, args - 1, count + 1, names);
    }
    case Cls.type:
      return instantiate(vm, callee, args, count, names);
    case Cls['weakref.ReferenceType']:
      return dereference(vm, callee, count, names);
    case Cls.staticmethod:
      return callWith(vm, words[at + 2] as number, args, count, names);
  }
  if (cls >= HEAP_START) {
    const own = vm.lookup(cls, vm.known(Name.__call__));
    if (own !== 0 && !isNativeMethod(vm.classOf(own))) {
      words[args - 1] = callee;
      if (vm.classOf(own) === Cls.function) return callFunction(vm, own, args - 1, count + 1, names);
      return callBound(vm, own, args, count, names);
    }
    const layout = words[(cls >> 2) + Class.layoutBase];
    if (layout === Cls.type) return instantiate(vm, callee, args, count, names);
    if (layout === Cls['weakref.ReferenceType']) return dereference(vm, callee, count, names);
  }
  return vm.raise(Cls.TypeError, `'${typeName(vm, callee)}' object is not callable`);
}

/** Calls an object by a `__call__` that is no plain function; the object stands before the arguments. */
function callBound(vm: Core, method: number, args: number, count: number, names: number): number {
  const { words } = vm;
  const self = words[args - 1] as number;
  if (!bindsInPython(vm, method)) {
    return callCopy(vm, bindAttribute(vm, method, self, vm.classOf(self)), args, count, names);
  }
  const first = newArguments(vm, count + 2);
  words[first] = method;
  words.copyWithin(first + 1, args - 1, args + count);
  return callFunction(vm, vm.operator(Operator.call_special), first, count + 2, names);
}

/** `wr()` */
function dereference(vm: Core, reference: number, count: number, names: number): number {
  if (names !== 0) vm.raise(Cls.TypeError, 'weakref() takes no keyword arguments');
  if (count > 0) vm.raise(Cls.TypeError, `weakref expected 0 arguments, got ${count}`);
  return referentOf(vm, reference);
}

/** A call whose arguments have no scratch word before them: they are copied to a block of their own. */
function callCopy(vm: Core, callee: number, args: number, count: number, names: number): number {
  const first = newArguments(vm, count);
  vm.words.copyWithin(first, args, args + count);
  return call(vm, callee, first, count, names);
}

/** Room for arguments off the stack: index in words of the first. A scratch word stands before, a margin after. */
export function newArguments(vm: Core, count: number): number {
  return (vm.alloc(Cls['<slots>'], (3 + count + STACK_MARGIN) * WORD) >> 2) + 3;
}

/** A call with arguments that are in JavaScript variables. */
export function invoke(vm: Core, callee: number, args: readonly number[]): number {
  const first = newArguments(vm, args.length);
  for (let i = 0; i < args.length; i++) vm.words[first + i] = args[i] as number;
  return call(vm, callee, first, args.length, 0);
}

/** Calls a twin of operators.ts. */
export function callOperator(vm: Core, operator: number, args: number, count: number): number {
  const fn = vm.operator(operator);
  if (fn === 0) vm.raise(Cls.SystemError, `the library's operator ${operator} is not loaded`);
  return callFunction(vm, fn, args, count, 0);
}

export function invokeOperator(vm: Core, operator: number, args: readonly number[]): number {
  const first = newArguments(vm, args.length);
  for (let i = 0; i < args.length; i++) vm.words[first + i] = args[i] as number;
  return callOperator(vm, operator, first, args.length);
}

// --- Python functions ---------------------------------------------------------------------------------------------------

const GENERATOR_FLAGS = CodeFlag.generator | CodeFlag.coroutine | CodeFlag.asyncGenerator;

/** Prepares the frame of a call, or makes the generator object of a generator function. */
export function callFunction(vm: Core, fn: number, args: number, count: number, names: number): number {
  const { words, codes } = vm;
  const at = fn >> 2;
  const code = (words[at + FunctionObject.code] as number) >> 1;
  const c = code * CODE_STRIDE;
  const frame = newFrame(vm, code, fn, words[at + FunctionObject.globals] as number, 0);
  if (codes[c + CodeField.simple] === 1 && names === 0 && count === codes[c + CodeField.argCount]) {
    const slots = (frame >> 2) + Frame.slots;
    for (let i = 0; i < count; i++) words[slots + i] = words[args + i] as number;
  } else bindArguments(vm, fn, code, frame, args, count, names);
  const flags = codes[c + CodeField.flags] as number;
  if ((flags & GENERATOR_FLAGS) !== 0) return newGenerator(vm, fn, frame, flags);
  vm.pushed = frame;
  return FRAME_PUSHED;
}

function newGenerator(vm: Core, fn: number, frame: number, flags: number): number {
  const { words } = vm;
  const cls =
    (flags & CodeFlag.asyncGenerator) !== 0
      ? Cls.async_generator
      : (flags & CodeFlag.coroutine) !== 0
        ? Cls.coroutine
        : Cls.generator;
  const generator = vm.alloc(cls, 8 * WORD);
  const at = generator >> 2;
  words[at + Generator.frame] = frame;
  words[at + Generator.state] = small(GeneratorState.created);
  words[at + Generator.name] = words[(fn >> 2) + FunctionObject.name] as number;
  words[at + Generator.qualname] = words[(fn >> 2) + FunctionObject.qualname] as number;
  words[at + Generator.code] = words[(fn >> 2) + FunctionObject.code] as number;
  words[at + Generator.step] = 0;
  setFrameFlags(vm, frame, FrameFlag.generator);
  words[(frame >> 2) + Frame.owner] = generator;
  const ending = vm.codes[
    ((words[at + Generator.code] as number) >> 1) * CODE_STRIDE + CodeField.ending
  ] as number;
  if (ending !== Ending.none) registerFinalizer(vm, generator, ending === Ending.seen);
  return generator;
}

// --- Native functions ---------------------------------------------------------------------------------------------------

export function callNative(vm: Core, index: number, args: number, count: number, names: number): number {
  const definition = vm.natives[index] as NativeDefinition;
  if (vm.tables.iterating[index] === 1 && count > 0 && names === 0) {
    if (vm.classOf(vm.words[args + count - 1] as number) === Cls.generator) {
      return callTwin(vm, index, args, count, names);
    }
  }
  let result: number;
  try {
    if (
      names === 0 &&
      definition.keywords === undefined &&
      definition.keywordOnly === undefined &&
      definition.varKeywords !== true
    ) {
      if (count < definition.min || count > definition.max) wrongCount(vm, definition, args, count);
      result = definition.run(vm, args, count);
    } else result = runWithKeywords(vm, definition, args, count, names);
  } catch (signal) {
    if (signal !== NEEDS_PYTHON_SIGNAL) throw signal;
    result = NEEDS_PYTHON;
  }
  return result === NEEDS_PYTHON ? callTwin(vm, index, args, count, names) : result;
}

export function callTwin(vm: Core, index: number, args: number, count: number, names: number): number {
  const twin = vm.twin(index);
  if (twin === 0) {
    const definition = vm.natives[index] as NativeDefinition;
    vm.raise(Cls.SystemError, `${definition.name}: the library's ${definition.twin ?? 'twin'} is not there`);
  }
  return call(vm, twin, args, count, names);
}

/** Lays the arguments out as native.ts says, in a block of their own: the call may have to be made again. */
function runWithKeywords(
  vm: Core,
  definition: NativeDefinition,
  args: number,
  count: number,
  names: number,
): number {
  const { words } = vm;
  const keywords = definition.keywords ?? [];
  const keywordOnly = definition.keywordOnly ?? [];
  const byName = names === 0 ? 0 : (words[(names >> 2) + Tuple.length] as number) >> 1;
  const given = count - byName;
  if (byName > 0 && keywords.length + keywordOnly.length === 0 && definition.varKeywords !== true) {
    const hidden = vm.tables.hiddenArguments.has(definition);
    const owner =
      hidden && !isClass(vm, words[args] as number) ? `${typeName(vm, words[args] as number)}.` : '';
    vm.raise(Cls.TypeError, `${owner}${definition.name}() takes no keyword arguments`);
  }
  if (given > definition.max) wrongCount(vm, definition, args, given);
  const positional = Math.max(given, keywords.length);
  const first = newArguments(vm, positional + keywordOnly.length + 1);
  for (let i = 0; i < given; i++) words[first + i] = words[args + i] as number;
  let rest = 0;
  for (let i = 0; i < byName; i++) {
    const name = words[(names >> 2) + Tuple.items + i] as number;
    const value = words[args + given + i] as number;
    const text = stringOf(vm, name);
    let place = keywords.indexOf(text);
    if (place < 0) {
      place = keywordOnly.indexOf(text);
      if (place >= 0) place += positional;
    }
    if (place < 0) {
      if (definition.varKeywords !== true) {
        unexpectedKeyword(vm, definition, text);
      }
      if (rest === 0) rest = newDict(vm);
      dictSet(vm, rest, name, value);
    } else if (words[first + place] !== 0) {
      vm.raise(
        Cls.TypeError,
        `argument for ${definition.name}() given by name ('${text}') and position (${place + 1})`,
      );
    } else words[first + place] = value;
  }
  if (definition.varKeywords === true) words[first + positional + keywordOnly.length] = rest;
  for (let i = 0; i < definition.min; i++) {
    if (words[first + i] === 0) missingNative(vm, definition, i, given, args);
  }
  return definition.run(vm, first, positional);
}

function unexpectedKeyword(vm: Core, definition: NativeDefinition, given: string): never {
  const { keywords = [], keywordOnly = [] } = definition;
  // `sorted` leaves its keywords to the method of lists.
  const name = definition.name === 'sorted' ? 'sort' : definition.name;
  const close = closestName(
    given,
    [...keywords, ...keywordOnly].filter((each) => each !== null),
  );
  const hint = close === undefined ? '' : `. Did you mean '${close}'?`;
  return vm.raise(Cls.TypeError, `${name}() got an unexpected keyword argument '${given}'${hint}`);
}

function missingNative(
  vm: Core,
  definition: NativeDefinition,
  i: number,
  given: number,
  args: number,
): never {
  const name = definition.keywords?.[i];
  if (typeof name === 'string') {
    vm.raise(Cls.TypeError, `${definition.name}() missing required argument '${name}' (pos ${i + 1})`);
  }
  return wrongCount(vm, definition, args, given);
}

/** Those that take names beside positions word it in their own way, but not these, nor those that take any number. */
const UNNAMED: readonly string[] = ['sorted', 'int', 'str'];
const takesKeywords = ({ name, max, keywords, keywordOnly, varKeywords }: NativeDefinition): boolean =>
  varKeywords !== true &&
  max !== Number.POSITIVE_INFINITY &&
  !UNNAMED.includes(name) &&
  (keywords !== undefined || keywordOnly !== undefined);

/** As CPython words it; `self` does not count. */
function wrongCount(vm: Core, definition: NativeDefinition, args: number, count: number): never {
  const { name, min, max } = definition;
  const hidden = vm.tables.hiddenArguments.has(definition) ? 1 : 0;
  const least = min - hidden;
  const most = max - hidden;
  const given = count - hidden;
  if (takesKeywords(definition)) {
    if (most === 0 && given <= (definition.keywordOnly?.length ?? 0)) {
      return vm.raise(Cls.TypeError, `${name}() takes no positional arguments`);
    }
    const few = given < least;
    const limit = few ? least : most;
    const how = limit === (few ? most : least) ? 'exactly' : few ? 'at least' : 'at most';
    const what = `${few ? 'positional ' : ''}argument${limit === 1 ? '' : 's'}`;
    return vm.raise(Cls.TypeError, `${name}() takes ${how} ${limit} ${what} (${given} given)`);
  }
  const owner = hidden === 1 && count > 0 ? `${typeName(vm, vm.words[args] as number)}.` : '';
  const plural = (n: number) => `${n} argument${n === 1 ? '' : 's'}`;
  if (least === most) {
    const takes =
      least === 0
        ? `${owner}${name}() takes no arguments (${given} given)`
        : least === 1 && !UNNAMED.includes(name)
          ? `${owner}${name}() takes exactly one argument (${given} given)`
          : `${name} expected ${plural(least)}, got ${given}`;
    return vm.raise(Cls.TypeError, takes);
  }
  return vm.raise(
    Cls.TypeError,
    given < least
      ? `${name} expected at least ${plural(least)}, got ${given}`
      : `${name} expected at most ${plural(most)}, got ${given}`,
  );
}

/** A method taken from its class (`list.append`) must be given an instance of it. */
function checkReceiver(vm: Core, descriptor: number, args: number, count: number, names: number): void {
  const { words } = vm;
  const at = descriptor >> 2;
  const owner = words[at + Native.self] as number;
  const byName = names === 0 ? 0 : (words[(names >> 2) + Tuple.length] as number) >> 1;
  const name = stringOf(vm, words[at + Native.name] as number);
  if (count - byName < 1) {
    vm.raise(Cls.TypeError, `unbound method ${className(vm, owner)}.${name}() needs an argument`);
  }
  const self = words[args] as number;
  if (!isSubclass(vm, vm.classOf(self), owner)) {
    vm.raise(
      Cls.TypeError,
      `descriptor '${name}' for '${className(vm, owner)}' objects doesn't apply to a '${typeName(vm, self)}' object`,
    );
  }
}

// --- Classes ------------------------------------------------------------------------------------------------------------

/** Calls a class: makes an instance and initializes it. */
export function instantiate(vm: Core, cls: number, args: number, count: number, names: number): number {
  const { words } = vm;
  const at = cls >> 2;
  if (cls === Cls.type && count === 1 && names === 0) return typeOf(vm, words[args] as number);
  const layout = cls < HEAP_START ? cls : (words[at + Class.layoutBase] as number);
  if (layout === Cls.type) return instantiateByTwin(vm, Operator.make_type, cls, args, count, names);
  const flags = (words[at + Class.flags] as number) >> 1;
  if ((flags & (ClassFlag.ownNew | ClassFlag.abstract)) !== 0) {
    return instantiateByTwin(vm, Operator.construct, cls, args, count, names);
  }
  const init = vm.lookup(cls, vm.known(Name.__init__));
  const initClass = init === 0 ? 0 : vm.classOf(init);
  const native = init === 0 || isNativeMethod(initClass);
  let instance: number;
  if (layout === Cls.object) {
    if (native && count > 0) vm.raise(Cls.TypeError, `${className(vm, cls)}() takes no arguments`);
    instance = newInstance(vm, cls);
  } else {
    const construct = vm.tables.constructors[classNumber(layout)] as number;
    if (construct < 0) {
      vm.raise(Cls.TypeError, `cannot create '${className(vm, cls)}' instances`);
    }
    const alone = !native && isMutable(vm, layout) && (flags & ClassFlag.exception) === 0;
    words[args - 1] = cls;
    instance = callNative(vm, construct, args - 1, alone ? 1 : count + 1, alone ? 0 : names);
    if (instance === FRAME_PUSHED || instance === SUSPEND) return instance;
  }
  if (native) return instance;
  words[args - 1] = instance;
  const result =
    initClass === Cls.function
      ? callFunction(vm, init, args - 1, count + 1, names)
      : callCopy(vm, init, args - 1, count + 1, names);
  if (result !== FRAME_PUSHED) return result === NONE ? instance : result;
  setFrameFlags(vm, vm.pushed, frameFlags(vm, vm.pushed) | FrameFlag.construct);
  words[(vm.pushed >> 2) + Frame.owner] = instance;
  return FRAME_PUSHED;
}

/** A new instance of a plain class, with its attribute dict. */
export function newInstance(vm: Core, cls: number): number {
  const instance = vm.alloc(cls, 4 * WORD);
  if (cls !== Cls.object) vm.words[(instance >> 2) + Obj.payload] = newDict(vm, 4);
  madeInstance(vm, cls, instance);
  return instance;
}

/** Types whose `__init__` fills them, so that a subclass with its own starts from an empty one. */
const isMutable = (vm: Core, layout: number): boolean => {
  const init = vm.lookup(layout, vm.known(Name.__init__));
  // That of weak references does nothing: `__new__` has made them complete.
  if (layout === Cls['weakref.ReferenceType']) return false;
  return init !== 0 && (vm.words[(init >> 2) + Native.self] as number) === layout;
};

function instantiateByTwin(
  vm: Core,
  operator: number,
  cls: number,
  args: number,
  count: number,
  names: number,
): number {
  vm.words[args - 1] = cls;
  const twin = vm.operator(operator);
  if (twin === 0) vm.raise(Cls.SystemError, 'the library is not loaded');
  return callFunction(vm, twin, args - 1, count + 1, names);
}
