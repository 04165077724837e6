import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import {
  Class,
  ClassFlag,
  ClassMethod,
  Exception,
  Instance,
  isSmall,
  Method,
  Module,
  Native,
  NONE,
  NULL,
  Property,
  Super,
  small,
  Tuple,
  WORD,
} from './layout.ts';
import { noModuleAttribute } from './module-errors.ts';
import { Name } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import {
  dictDeleteName,
  dictFindName,
  dictGetName,
  dictSetName,
  entryValue,
  newDict,
} from './objects/dict.ts';
import { newException } from './objects/exception-value.ts';
import { stringOf } from './objects/str-value.ts';
import { className, isClass, typeName } from './operations.ts';
import { Operator } from './operators.ts';

/**
 * Attributes: descriptors, instance dicts, `__getattr__` and its like. `loadAttribute` answers with a value, or with FRAME_PUSHED when a
 * property or `__getattr__` runs Python code whose result is the attribute. Names are interned strings.
 */

// --- Instance dicts -------------------------------------------------------------------------------------------------------

/** Index in words of where an object keeps its attribute dict; 0 when it can have none. */
export function dictWord(vm: Core, object: number): number {
  if (isSmall(object)) return 0;
  const { words } = vm;
  const at = object >> 2;
  const cls = words[at] as number;
  const offset = (words[(cls >> 2) + Class.dictOffset] as number) >> 1;
  if (offset > 0) return at + offset;
  return offset === 0 ? 0 : at + ((words[at + 1] as number) >>> 3) * 2 - 1;
}

/** An object's attribute dict, or 0 when it has none (yet). */
export function instanceDict(vm: Core, object: number): number {
  const at = dictWord(vm, object);
  return at === 0 ? 0 : (vm.words[at] as number);
}

/** An object's attribute dict, made when there is none yet; 0 when there can be none. */
export function ensureDict(vm: Core, object: number): number {
  const at = dictWord(vm, object);
  if (at === 0) return 0;
  let dict = vm.words[at] as number;
  if (dict === 0) {
    dict = newDict(vm);
    vm.words[at] = dict;
  }
  return dict;
}

// --- Loading --------------------------------------------------------------------------------------------------------------

export function newMethod(vm: Core, fn: number, self: number): number {
  const method = vm.alloc(Cls.method, 4 * WORD);
  vm.words[(method >> 2) + Method.function] = fn;
  vm.words[(method >> 2) + Method.self] = self;
  return method;
}

function bindNative(vm: Core, descriptor: number, self: number): number {
  const { words } = vm;
  const isWrapper = words[descriptor >> 2] === Cls.wrapper_descriptor;
  const bound = vm.alloc(isWrapper ? Cls['method-wrapper'] : Cls.builtin_function_or_method, 6 * WORD);
  words[(bound >> 2) + Native.index] = words[(descriptor >> 2) + Native.index] as number;
  words[(bound >> 2) + Native.name] = words[(descriptor >> 2) + Native.name] as number;
  words[(bound >> 2) + Native.self] = self;
  return bound;
}

/** Does a class attribute take precedence over the instance's? */
export function isDataDescriptor(vm: Core, attribute: number): boolean {
  const cls = vm.classOf(attribute);
  if (cls === Cls.property || cls === Cls.getset_descriptor || cls === Cls.member_descriptor) return true;
  if (cls < HEAP_START) return false;
  return (
    vm.words[(cls >> 2) + Class.layoutBase] === Cls.property ||
    vm.lookup(cls, vm.known(Name.__set__)) !== 0 ||
    vm.lookup(cls, vm.known(Name.__delete__)) !== 0
  );
}

/** A descriptor of the program may have `__set__` and no `__get__`: then the instance's own value is taken. */
function hasGetter(vm: Core, descriptor: number): boolean {
  const cls = vm.classOf(descriptor);
  return (
    cls < HEAP_START ||
    vm.words[(cls >> 2) + Class.layoutBase] === Cls.property ||
    vm.lookup(cls, vm.known(Name.__get__)) !== 0
  );
}

/**
 * What a class attribute becomes when it is taken from an instance (`self`, of class `owner`) or, with self NULL, from the
 * class itself.
 */
export function bindAttribute(vm: Core, attribute: number, self: number, owner: number): number {
  if (isSmall(attribute)) return attribute;
  const { words } = vm;
  const cls = words[attribute >> 2] as number;
  switch (cls) {
    case Cls.function:
      return self === NULL ? attribute : newMethod(vm, attribute, self);
    case Cls.wrapper_descriptor:
    case Cls.method_descriptor:
      return self === NULL ? attribute : bindNative(vm, attribute, self);
    case Cls.property: {
      if (self === NULL) return attribute;
      const getter = words[(attribute >> 2) + Property.get] as number;
      if (getter === 0 || getter === NONE) return noAccessor(vm, attribute, self, 'getter');
      return vm.invoke(getter, [self]);
    }
    case Cls.getset_descriptor:
      return self === NULL ? attribute : getNative(vm, attribute, self);
    case Cls.member_descriptor:
      return self === NULL ? attribute : getMember(vm, attribute, self);
    case Cls.classmethod:
      return bindClassMethod(vm, words[(attribute >> 2) + ClassMethod.function] as number, owner);
    case Cls.staticmethod:
      return words[(attribute >> 2) + ClassMethod.function] as number;
  }
  if (cls < HEAP_START) return attribute;
  const get = vm.lookup(cls, vm.known(Name.__get__));
  if (get !== 0 && vm.classOf(get) === Cls.function) {
    return vm.invoke(get, [attribute, self === NULL ? NONE : self, owner]);
  }
  switch (words[(cls >> 2) + Class.layoutBase]) {
    case Cls.property: {
      if (self === NULL) return attribute;
      const getter = words[(attribute >> 2) + Property.get] as number;
      if (getter === 0 || getter === NONE) return noAccessor(vm, attribute, self, 'getter');
      return vm.invoke(getter, [self]);
    }
    case Cls.classmethod:
      return bindClassMethod(vm, words[(attribute >> 2) + ClassMethod.function] as number, owner);
    case Cls.staticmethod:
      return words[(attribute >> 2) + ClassMethod.function] as number;
  }
  return attribute;
}

/** Does bindAttribute call Python code to make of a class attribute what it is for an instance? */
export function bindsInPython(vm: Core, attribute: number): boolean {
  const cls = vm.classOf(attribute);
  if (cls === Cls.property) return true;
  if (cls < HEAP_START) return false;
  const get = vm.lookup(cls, vm.known(Name.__get__));
  if (get !== 0 && vm.classOf(get) === Cls.function) return true;
  return vm.words[(cls >> 2) + Class.layoutBase] === Cls.property;
}

function bindClassMethod(vm: Core, fn: number, owner: number): number {
  return vm.classOf(fn) === Cls.builtin_function_or_method
    ? bindNative(vm, fn, owner)
    : newMethod(vm, fn, owner);
}

function getNative(vm: Core, descriptor: number, self: number): number {
  const index = (vm.words[(descriptor >> 2) + Native.index] as number) >> 1;
  const attribute = vm.tables.attributes[index];
  return attribute === undefined ? NONE : attribute.get(vm, self);
}

/** Index in words of where the dict is that has the values of an object's `__slots__`; 0 when it can have none. */
export function slotsWord(vm: Core, object: number): number {
  const at = dictWord(vm, object);
  const cls = vm.classOf(object) >> 2;
  const slotted = (((vm.words[cls + Class.flags] as number) >> 1) & ClassFlag.slotted) !== 0;
  return slotted || vm.words[cls + Class.layoutBase] !== Cls.object
    ? at
    : at - Instance.dict + Instance.slots;
}

function getMember(vm: Core, descriptor: number, self: number): number {
  const name = vm.words[(descriptor >> 2) + Native.name] as number;
  const at = slotsWord(vm, self);
  const dict = at === 0 ? 0 : (vm.words[at] as number);
  const value = dict === 0 ? 0 : dictGetName(vm, dict, name);
  return value === 0 ? emptySlot(vm, self, name) : value;
}

/** Loads an attribute. */
export function loadAttribute(vm: Core, object: number, name: number): number {
  const found = findAttribute(vm, object, name);
  return found === 0 ? missingAttribute(vm, object, name) : found;
}

/** As loadAttribute, but 0 when there is none. (A property that raises AttributeError still raises it.) */
export function findAttribute(vm: Core, object: number, name: number): number {
  const cls = vm.classOf(object);
  const { words } = vm;
  let flags = 0;
  if (cls >= HEAP_START) {
    flags = (words[(cls >> 2) + Class.flags] as number) >> 1;
    if ((flags & ClassFlag.ownGetattribute) !== 0) {
      // Where the one raises AttributeError, the other is asked.
      if ((flags & ClassFlag.ownGetattr) !== 0) {
        return vm.invoke(vm.operator(Operator.ask_both), [object, name]);
      }
      return invokeSpecial(vm, vm.lookup(cls, vm.known(Name.__getattribute__)), object, [name]);
    }
  }
  const found = findPlainAttribute(vm, object, cls, name);
  if (found !== 0) return found;
  if ((flags & ClassFlag.ownGetattr) !== 0) {
    return invokeSpecial(vm, vm.lookup(cls, vm.known(Name.__getattr__)), object, [name]);
  }
  return cls === Cls.module ? askModule(vm, object, name) : 0;
}

/** Calls a special method, found on an object's class, as its descriptor has it. */
export function invokeSpecial(vm: Core, method: number, object: number, args: readonly number[]): number {
  const cls = vm.classOf(method);
  if (cls === Cls.function || isNativeMethod(cls)) return vm.invoke(method, [object, ...args]);
  if (bindsInPython(vm, method)) {
    return vm.invoke(vm.operator(Operator.call_special), [method, object, ...args]);
  }
  return vm.invoke(bindAttribute(vm, method, object, vm.classOf(object)), args);
}

/** The `__getattr__` of a module: a function among its globals. */
function askModule(vm: Core, module: number, name: number): number {
  const hook = dictGetName(vm, vm.words[(module >> 2) + Module.dict] as number, vm.known(Name.__getattr__));
  return hook === 0 ? 0 : vm.invoke(hook, [name]);
}

/** `object.__getattribute__`: without the class's own hooks. 0 when there is no such attribute. */
export function findPlainAttribute(vm: Core, object: number, cls: number, name: number): number {
  if (isClass(vm, object)) return findClassAttribute(vm, object, cls, name);
  if (cls === Cls.super) return findSuperAttribute(vm, object, name);
  const attribute = vm.lookup(cls, name);
  if (attribute !== 0 && isDataDescriptor(vm, attribute) && hasGetter(vm, attribute)) {
    return bindAttribute(vm, attribute, object, cls);
  }
  const dict = instanceDict(vm, object);
  if (dict !== 0) {
    const entry = dictFindName(vm, dict, name);
    if (entry >= 0) return entryValue(vm, dict, entry);
  }
  if (attribute !== 0) return bindAttribute(vm, attribute, object, cls);
  // A bound method has the attributes of its function.
  return cls === Cls.method
    ? loadAttribute(vm, vm.words[(object >> 2) + Method.function] as number, name)
    : 0;
}

function findClassAttribute(vm: Core, cls: number, meta: number, name: number): number {
  const onMeta = vm.lookup(meta, name);
  if (onMeta !== 0 && isDataDescriptor(vm, onMeta)) return bindAttribute(vm, onMeta, cls, meta);
  const attribute = vm.lookup(cls, name);
  if (attribute !== 0) return bindAttribute(vm, attribute, NULL, cls);
  return onMeta === 0 ? 0 : bindAttribute(vm, onMeta, cls, meta);
}

function findSuperAttribute(vm: Core, object: number, name: number): number {
  const { words } = vm;
  const at = object >> 2;
  const self = words[at + Super.self] as number;
  const selfClass = words[at + Super.selfClass] as number;
  if (self === 0 || name === vm.known(Name.__class__)) return findOnSuperItself(vm, object, name);
  const mro = (words[(selfClass >> 2) + Class.mro] as number) >> 2;
  const end = mro + Tuple.items + ((words[mro + Tuple.length] as number) >> 1);
  let i = mro + Tuple.items;
  while (i < end && words[i] !== words[at + Super.cls]) i++;
  for (i++; i < end; i++) {
    const dict = words[((words[i] as number) >> 2) + Class.dict] as number;
    const entry = dictFindName(vm, dict, name);
    // An unbound class (`super().__new__`, a class method) binds to the class only.
    if (entry >= 0) {
      return bindAttribute(vm, entryValue(vm, dict, entry), self === selfClass ? NULL : self, selfClass);
    }
  }
  return findOnSuperItself(vm, object, name);
}

function findOnSuperItself(vm: Core, object: number, name: number): number {
  const attribute = vm.lookup(Cls.super, name);
  return attribute === 0 ? 0 : bindAttribute(vm, attribute, object, Cls.super);
}

// --- Storing --------------------------------------------------------------------------------------------------------------

/** Stores (value NULL: deletes) an attribute. Answers 0, or FRAME_PUSHED when Python code does it; its result is of no use. */
export function storeAttribute(vm: Core, object: number, name: number, value: number): number {
  const cls = vm.classOf(object);
  if (cls >= HEAP_START) {
    const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
    if ((flags & ClassFlag.ownSetattr) !== 0) {
      const hook = vm.lookup(cls, vm.known(value === NULL ? Name.__delattr__ : Name.__setattr__));
      if (hook !== 0 && vm.classOf(hook) === Cls.function) {
        return vm.invoke(hook, value === NULL ? [object, name] : [object, name, value]);
      }
    }
  }
  return storePlainAttribute(vm, object, cls, name, value);
}

/** `object.__setattr__` and `object.__delattr__`. */
export function storePlainAttribute(
  vm: Core,
  object: number,
  cls: number,
  name: number,
  value: number,
): number {
  const { words } = vm;
  if (isClass(vm, object)) return storeClassAttribute(vm, object, cls, name, value);
  const attribute = vm.lookup(cls, name);
  if (attribute !== 0 && isDataDescriptor(vm, attribute))
    return setDescriptor(vm, attribute, object, name, value);
  const flags = (words[(cls >> 2) + Class.flags] as number) >> 1;
  const dict = (flags & ClassFlag.slotted) !== 0 ? 0 : ensureDict(vm, object);
  if (dict === 0) return cannotStore(vm, object, name, attribute);
  if (value === NULL) {
    if (!dictDeleteName(vm, dict, name)) nothingToDelete(vm, object, cls, name);
    return 0;
  }
  if (attribute !== 0 && cls >= HEAP_START) setShadowed(vm, cls);
  dictSetName(vm, dict, name, value);
  return 0;
}

/** From now on, instances may have attributes that hide those of the class. */
export function setShadowed(vm: Core, cls: number): void {
  const at = (cls >> 2) + Class.flags;
  const flags = (vm.words[at] as number) >> 1;
  if ((flags & ClassFlag.shadowed) !== 0) return;
  vm.words[at] = small(flags | ClassFlag.shadowed);
  vm.touchTypes();
}

function setDescriptor(vm: Core, attribute: number, object: number, name: number, value: number): number {
  const { words } = vm;
  const cls = words[attribute >> 2] as number;
  if (cls === Cls.getset_descriptor) {
    const native = vm.tables.attributes[(words[(attribute >> 2) + Native.index] as number) >> 1];
    if (native?.set === undefined) {
      vm.raise(
        Cls.AttributeError,
        `attribute '${stringOf(vm, name)}' of '${typeName(vm, object)}' objects is not writable`,
      );
    } else native.set(vm, object, value);
    return 0;
  }
  if (cls === Cls.member_descriptor) {
    const at = slotsWord(vm, object);
    if (words[at] === 0) words[at] = newDict(vm);
    const dict = words[at] as number;
    if (value !== NULL) dictSetName(vm, dict, name, value);
    else if (!dictDeleteName(vm, dict, name)) {
      raiseAttributeError(vm, stringOf(vm, name), object, name);
    }
    return 0;
  }
  if (cls === Cls.property || (cls >= HEAP_START && words[(cls >> 2) + Class.layoutBase] === Cls.property)) {
    const accessor = words[(attribute >> 2) + (value === NULL ? Property.del : Property.set)] as number;
    if (accessor === 0 || accessor === NONE) {
      return noAccessor(vm, attribute, object, value === NULL ? 'deleter' : 'setter');
    }
    return vm.invoke(accessor, value === NULL ? [object] : [object, value]);
  }
  const hook = vm.lookup(cls, vm.known(value === NULL ? Name.__delete__ : Name.__set__));
  if (hook === 0) vm.raise(Cls.AttributeError, value === NULL ? '__delete__' : '__set__');
  return vm.invoke(hook, value === NULL ? [attribute, object] : [attribute, object, value]);
}

function storeClassAttribute(vm: Core, cls: number, meta: number, name: number, value: number): number {
  if (cls < HEAP_START) {
    vm.raise(
      Cls.TypeError,
      `cannot set '${stringOf(vm, name)}' attribute of immutable type '${className(vm, cls)}'`,
    );
  }
  const onMeta = vm.lookup(meta, name);
  if (onMeta !== 0 && isDataDescriptor(vm, onMeta)) return setDescriptor(vm, onMeta, cls, name, value);
  const dict = vm.words[(cls >> 2) + Class.dict] as number;
  if (value === NULL) {
    if (!dictDeleteName(vm, dict, name)) missingAttribute(vm, cls, name);
  } else {
    if (vm.lookup(cls, name) === 0) shadowWithSubclasses(vm, cls);
    dictSetName(vm, dict, name, value);
    if (name === vm.known(Name.__module__)) vm.words[(cls >> 2) + Class.module] = value;
  }
  vm.touchTypes();
  vm.classChanged(cls, name);
  return 0;
}

/** Instances that exist already may have an attribute of the new name. */
function shadowWithSubclasses(vm: Core, cls: number): void {
  setShadowed(vm, cls);
  for (const subclass of vm.subclassesOf(cls)) shadowWithSubclasses(vm, subclass);
}

// --- Errors -----------------------------------------------------------------------------------------------------------------

/** Raises AttributeError; the traceback adds "Did you mean" from the name and the object it carries. */
export function missingAttribute(vm: Core, object: number, name: number): never {
  const cls = vm.classOf(object);
  const text = stringOf(vm, name);
  let message: string;
  if (isClass(vm, object)) message = `type object '${className(vm, object)}' has no attribute '${text}'`;
  else if (cls === Cls.module) message = noModuleAttribute(vm, object, text);
  else message = `'${typeName(vm, object)}' object has no attribute '${text}'`;
  return raiseAttributeError(vm, message, object, name);
}

/** `del object.name` of a program's own class says nothing of the object: there is no "Did you mean". */
function nothingToDelete(vm: Core, object: number, cls: number, name: number): never {
  const message = `'${typeName(vm, object)}' object has no attribute '${stringOf(vm, name)}'`;
  if (cls >= HEAP_START) return vm.raise(Cls.AttributeError, message);
  return raiseAttributeError(vm, message, object, name);
}

/** A slot says the qualified name of its object's class. */
function emptySlot(vm: Core, object: number, name: number): never {
  const owner = stringOf(vm, vm.words[(vm.classOf(object) >> 2) + Class.qualname] as number);
  const message = `'${owner}' object has no attribute '${stringOf(vm, name)}'`;
  return raiseAttributeError(vm, message, object, name);
}

function raiseAttributeError(vm: Core, message: string, object: number, name: number): never {
  const exception = newException(vm, Cls.AttributeError, message);
  vm.words[(exception >> 2) + Exception.extra1] = name;
  vm.words[(exception >> 2) + Exception.extra2] = object;
  return vm.raiseObject(exception);
}

function noAccessor(vm: Core, property: number, object: number, what: string): never {
  const name = vm.words[(property >> 2) + Property.name] as number;
  const text = name === 0 || vm.classOf(name) !== Cls.str ? '' : ` '${stringOf(vm, name)}'`;
  const owner = stringOf(vm, vm.words[(vm.classOf(object) >> 2) + Class.qualname] as number);
  return vm.raise(Cls.AttributeError, `property${text} of '${owner}' object has no ${what}`);
}

function cannotStore(vm: Core, object: number, name: number, attribute: number): never {
  const text = stringOf(vm, name);
  const type = typeName(vm, object);
  if (attribute !== 0) {
    return raiseAttributeError(vm, `'${type}' object attribute '${text}' is read-only`, object, name);
  }
  const message = `'${type}' object has no attribute '${text}' and no __dict__ for setting new attributes`;
  return raiseAttributeError(vm, message, object, name);
}
