import { slotName } from './arguments.ts';
import { bindAttribute, bindsInPython, findAttribute } from './attributes.ts';
import { builtinsOf } from './caches.ts';
import { call, callOperator, invoke, invokeOperator, newArguments } from './calls.ts';
import { Cls, HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { frameFlags, setFrameFlags } from './frames.ts';
import {
  bool,
  Cell,
  Class,
  ClassFlag,
  Exception,
  FRAME_PUSHED,
  Frame,
  FrameFlag,
  Header,
  Module,
  NONE,
  SUSPEND,
  small,
  Tuple,
} from './layout.ts';
import { isLoading } from './module-errors.ts';
import { Name } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import { dictGet, dictGetName, dictNext, dictSetName, entryKey, entryValue } from './objects/dict.ts';
import { newException } from './objects/exception-value.ts';
import { intern, internString } from './objects/str-intern.ts';
import { isStr, makeString, stringOf } from './objects/str-value.ts';
import { makeTuple } from './objects/tuple.ts';
import { isClass, isSubclass, qualifiedName, special, typeName } from './operations.ts';
import { Operator } from './operators.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import { isException } from './unwind.ts';

/** The slower parts of instructions of eval.ts: names, exceptions, `with`, imports. */

// --- Names ----------------------------------------------------------------------------------------------------------------

export function unbound(vm: Core, fp: number, slot: number): never {
  const code = (vm.words[fp + Frame.code] as number) >> 1;
  const name = stringOf(vm, slotName(vm, code, slot));
  const firstFree = vm.codes[code * CODE_STRIDE + CodeField.firstFree] as number;
  if (slot >= firstFree) {
    return raiseNameError(
      vm,
      Cls.NameError,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      slotName(vm, code, slot),
    );
  }
  return raiseNameError(
    vm,
    Cls.UnboundLocalError,
    `cannot access local variable '${name}' where it is not associated with a value`,
    slotName(vm, code, slot),
  );
}

export const undefinedName = (vm: Core, name: number): never =>
  raiseNameError(vm, Cls.NameError, `name '${stringOf(vm, name)}' is not defined`, name);

function raiseNameError(vm: Core, cls: number, message: string, name: number): never {
  const exception = newException(vm, cls, message);
  vm.words[(exception >> 2) + Exception.extra1] = name;
  return vm.raiseObject(exception);
}

export function loadGlobalSlowly(vm: Core, fp: number, name: number): number {
  const globals = vm.words[fp + Frame.globals] as number;
  const value = dictGetName(vm, globals, name) || dictGetName(vm, builtinsOf(vm, globals), name);
  return value === 0 ? undefinedName(vm, name) : value;
}

export function loadNameSlowly(vm: Core, fp: number, name: number): number {
  const locals = vm.words[fp + Frame.locals] as number;
  const value = locals === 0 ? 0 : dictGetName(vm, locals, name);
  return value === 0 ? loadGlobalSlowly(vm, fp, name) : value;
}

export function loadClassDeref(vm: Core, fp: number, slot: number): number {
  const code = (vm.words[fp + Frame.code] as number) >> 1;
  const locals = vm.words[fp + Frame.locals] as number;
  const own = locals === 0 ? 0 : dictGetName(vm, locals, slotName(vm, code, slot));
  if (own !== 0) return own;
  const cell = vm.words[fp + Frame.slots + slot] as number;
  const value = vm.words[(cell >> 2) + Cell.value] as number;
  return value === 0 ? unbound(vm, fp, slot) : value;
}

// --- Exceptions -------------------------------------------------------------------------------------------------------------

export function exceptionMatches(vm: Core, exception: number, type: number): boolean {
  const { words } = vm;
  if (vm.classOf(type) === Cls.tuple) {
    const count = (words[(type >> 2) + Tuple.length] as number) >> 1;
    for (let i = 0; i < count; i++) {
      if (exceptionMatches(vm, exception, words[(type >> 2) + Tuple.items + i] as number)) return true;
    }
    return false;
  }
  if (!isClass(vm, type) || !isSubclass(vm, type, Cls.BaseException)) {
    vm.raise(Cls.TypeError, 'catching classes that do not inherit from BaseException is not allowed');
  }
  return isSubclass(vm, vm.classOf(exception), type);
}

/**
 * `raise`: what is raised, with its cause. The operands are at `first`, the exception and, when `count` is 2, the cause; a class
 * is replaced by what it makes. FRAME_PUSHED while a class's own `__init__` runs: with its answer, `raiseMade` goes on.
 */
export function prepareRaise(vm: Core, first: number, count: number): number {
  const { words } = vm;
  for (let at = first; at < first + count; at++) {
    if (isExceptionClass(vm, words[at] as number)) {
      const made = invoke(vm, words[at] as number, []);
      if (made === FRAME_PUSHED) return made;
      words[at] = checkMade(vm, words[at] as number, made);
    } else if (!isException(vm, words[at] as number) && (at === first || words[at] !== NONE)) {
      const what = at === first ? 'exceptions' : 'exception causes';
      vm.raise(Cls.TypeError, `${what} must derive from BaseException`);
    }
  }
  if (count === 2) setCause(vm, words[first] as number, words[first + 1] as number);
  return words[first] as number;
}

/** Goes on with `raise` when the call of a class, the first operand that still is one, has answered. */
export function raiseMade(vm: Core, first: number, count: number, made: number): number {
  const { words } = vm;
  const at = isExceptionClass(vm, words[first] as number) ? first : first + 1;
  words[at] = checkMade(vm, words[at] as number, made);
  return prepareRaise(vm, first, count);
}

function checkMade(vm: Core, cls: number, made: number): number {
  if (isException(vm, made)) return made;
  const [called, got] = [qualifiedName(vm, cls), qualifiedName(vm, vm.classOf(made))];
  return vm.raise(
    Cls.TypeError,
    `calling <class '${called}'> should have returned an instance of BaseException, not <class '${got}'>`,
  );
}

const isExceptionClass = (vm: Core, value: number): boolean =>
  isClass(vm, value) && isSubclass(vm, value, Cls.BaseException);

/** Sets `__cause__` to an exception or None. */
export function setCause(vm: Core, exception: number, cause: number): void {
  const at = exception >> 2;
  vm.words[at + Exception.cause] = cause === NONE ? 0 : cause;
  vm.words[at + Exception.flags] = small(((vm.words[at + Exception.flags] as number) >> 1) | 1);
}

// --- with -------------------------------------------------------------------------------------------------------------------

/** Replaces the manager on top of the stack by its exit method and calls its enter method. */
export function enterContext(vm: Core, sp: number, isAsync: boolean): number {
  const { words } = vm;
  const manager = words[sp - 1] as number;
  const enter = special(vm, manager, isAsync ? Name.__aenter__ : Name.__enter__);
  const exit = special(vm, manager, isAsync ? Name.__aexit__ : Name.__exit__);
  if (enter === 0 || exit === 0) {
    const protocol = isAsync ? 'asynchronous context manager' : 'context manager';
    const missed = enter === 0 ? '' : ` (missed ${isAsync ? '__aexit__' : '__exit__'} method)`;
    vm.raise(
      Cls.TypeError,
      `'${typeName(vm, manager)}' object does not support the ${protocol} protocol${missed}`,
    );
  }
  if (bindsInPython(vm, enter) || bindsInPython(vm, exit)) {
    invokeOperator(vm, Operator.enter_context, [manager, bool(isAsync)]);
    setFrameFlags(vm, vm.pushed, frameFlags(vm, vm.pushed) | FrameFlag.pair);
    return FRAME_PUSHED;
  }
  const cls = vm.classOf(manager);
  const bound = bindAttribute(vm, exit, manager, cls);
  const kind = vm.classOf(enter);
  let result: number;
  if (kind === Cls.function || isNativeMethod(kind)) {
    words[sp + 1] = manager;
    result = call(vm, enter, sp + 1, 1, 0);
  } else result = invoke(vm, bindAttribute(vm, enter, manager, cls), []);
  if (result !== SUSPEND) words[sp - 1] = bound;
  return result;
}

// --- Imports ----------------------------------------------------------------------------------------------------------------

/** `… level fromlist → … module`; a module that has been loaded to its end and is no package needs no Python. */
export function importName(vm: Core, fp: number, name: number, fromList: number, level: number): number {
  const { words } = vm;
  if (level === small(0)) {
    const module = dictGet(vm, words[Header.modules] as number, name);
    if (module !== 0 && module !== NONE && vm.classOf(module) === Cls.module) {
      const dict = words[(module >> 2) + Module.dict] as number;
      const ready = dictGetName(vm, dict, vm.known(Name.__initializing__)) === 0;
      const simple = ready && (fromList === NONE ? !stringOf(vm, name).includes('.') : true);
      if (simple && (fromList === NONE || dictGetName(vm, dict, vm.known(Name.__path__)) === 0))
        return module;
    }
  }
  const args = newArguments(vm, 4);
  words[args] = name;
  words[args + 1] = words[fp + Frame.globals] as number;
  words[args + 2] = fromList;
  words[args + 3] = level;
  return callOperator(vm, Operator.import_name, args, 4);
}

export function importFrom(vm: Core, module: number, name: number): number {
  if (hasHook(vm, module)) return invokeOperator(vm, Operator.import_from, [module, name]);
  return findAttribute(vm, module, name) || importSubmodule(vm, module, name);
}

/** May Python code say what attributes it has? */
function hasHook(vm: Core, module: number): boolean {
  const cls = vm.classOf(module);
  if (cls === Cls.module) {
    const dict = vm.words[(module >> 2) + Module.dict] as number;
    return dictGetName(vm, dict, vm.known(Name.__getattr__)) !== 0;
  }
  if (cls < HEAP_START) return false;
  const hooks = ClassFlag.ownGetattribute | ClassFlag.ownGetattr;
  return (((vm.words[(cls >> 2) + Class.flags] as number) >> 1) & hooks) !== 0;
}

/** `from package import module`, where the package has no attribute of the name. */
export function importSubmodule(vm: Core, module: number, name: number): number {
  const moduleName = moduleText(vm, module, Name.__name__) ?? '<unknown module name>';
  const text = stringOf(vm, name);
  const submodule = dictGet(vm, vm.words[Header.modules] as number, intern(vm, `${moduleName}.${text}`));
  if (submodule !== 0) return submodule;
  const file = moduleText(vm, module, Name.__file__);
  const partial = vm.classOf(module) === Cls.module && isLoading(vm, module);
  const what = partial
    ? `partially initialized module '${moduleName}' (most likely due to a circular import)`
    : `'${moduleName}'`;
  const exception = newException(
    vm,
    Cls.ImportError,
    `cannot import name '${text}' from ${what} (${file ?? 'unknown location'})`,
  );
  const at = exception >> 2;
  vm.words[at + Exception.extra1] = intern(vm, moduleName);
  if (file !== undefined) vm.words[at + Exception.extra2] = makeString(vm, file);
  vm.words[at + Exception.extra3] = makeTuple(vm, [module, name]);
  return vm.raiseObject(exception);
}

function moduleText(vm: Core, module: number, name: number): string | undefined {
  if (vm.classOf(module) !== Cls.module) return undefined;
  const value = dictGetName(vm, vm.words[(module >> 2) + Module.dict] as number, vm.known(name));
  return value !== 0 && isStr(vm, value) ? stringOf(vm, value) : undefined;
}

/** `from module import *` into a namespace. */
export function importStar(vm: Core, module: number, namespace: number): void {
  const { words } = vm;
  const dict = words[(module >> 2) + Module.dict] as number;
  const all = dictGetName(vm, dict, vm.known(Name.__all__));
  if (all !== 0) {
    // What the module's own `__getattr__` gives is asked for in Python.
    const given = (name: number): boolean => dictGetName(vm, dict, internString(vm, name)) !== 0;
    if (hasHook(vm, module) && !vm.itemsOf(all).every(given)) throw NEEDS_PYTHON_SIGNAL;
    for (const name of vm.itemsOf(all))
      dictSetName(vm, namespace, internString(vm, name), loadOrRaise(vm, module, name));
    return;
  }
  for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
    const key = entryKey(vm, dict, entry);
    if (!isStr(vm, key) || stringOf(vm, key).startsWith('_')) continue;
    dictSetName(vm, namespace, internString(vm, key), entryValue(vm, dict, entry));
  }
}

function loadOrRaise(vm: Core, module: number, name: number): number {
  const value = findAttribute(vm, module, internString(vm, name));
  if (value !== 0) return value;
  const text = stringOf(vm, name);
  return vm.raise(
    Cls.AttributeError,
    `module '${moduleText(vm, module, Name.__name__) ?? '?'}' has no attribute '${text}'`,
  );
}

/** Binds a name of a class body whose namespace, made by a metaclass, is of a subclass of dict. */
export function storeName(vm: Core, namespace: number, name: number, value: number): void {
  const found = vm.lookup(vm.classOf(namespace), vm.known(Name.__setitem__));
  if (vm.classOf(found) === Cls.function) throw NEEDS_PYTHON_SIGNAL;
  dictSetName(vm, namespace, name, value);
}
