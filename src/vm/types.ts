import { BUILTIN_CLASSES, Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Cell, CLASS_BYTES, Class, ClassFlag, Frame, Native, NONE, small, Trace, WORD } from './layout.ts';
import { type KnownName, Name } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import { classNumber } from './native-tables.ts';
import {
  dictDeleteName,
  dictGetName,
  dictNext,
  dictSetName,
  entryKey,
  entryValue,
  newDict,
} from './objects/dict.ts';
import { listAppend, newList } from './objects/list-storage.ts';
import { intern, internString } from './objects/str-intern.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { makeTuple } from './objects/tuple.ts';
import { className, isClass, isSubclass, typeName } from './operations.ts';

/** Making classes: bases, C3 order, layout of instances, and the flags that let native code take short cuts. */

/** `type.__new__`: a class from a name, its bases and the namespace that its body left. */
export function createClass(
  vm: Core,
  meta: number,
  name: number,
  bases: readonly number[],
  namespace: number,
): number {
  const { words } = vm;
  const parents = bases.length === 0 ? [Cls.object] : bases;
  for (const base of parents) checkBase(vm, base);
  const layout = bestLayout(vm, parents);
  const cls = vm.alloc(meta, CLASS_BYTES);
  const at = cls >> 2;
  const mro = [cls, ...linearize(vm, parents)];
  words[at + Class.name] = internString(vm, name);
  words[at + Class.bases] = makeTuple(vm, parents);
  words[at + Class.mro] = makeTuple(vm, mro);
  const dict = newDict(vm);
  words[at + Class.dict] = dict;
  for (let entry = dictNext(vm, namespace, 0); entry >= 0; entry = dictNext(vm, namespace, entry + 1)) {
    const key = entryKey(vm, namespace, entry);
    if (isStr(vm, key)) dictSetName(vm, dict, internString(vm, key), entryValue(vm, namespace, entry));
  }
  takeName(vm, at + Class.qualname, dict, Name.__qualname__, name);
  const module = dictGetName(vm, dict, vm.known(Name.__module__)) || callersModule(vm, dict);
  words[at + Class.module] = module === 0 ? NONE : module;
  const doc = dictGetName(vm, dict, vm.known(Name.__doc__));
  if (doc === 0) dictSetName(vm, dict, vm.known(Name.__doc__), NONE);
  words[at + Class.layoutBase] = layout;
  words[at + Class.subclasses] = newList(vm);
  layOut(vm, cls, layout);
  prepareNamespace(vm, dict);
  words[at + Class.flags] = small(ClassFlag.heap);
  takeSlots(vm, cls, dict, parents);
  for (const parent of parents) listAppend(vm, subclassList(vm, parent), cls);
  vm.touchTypes();
  updateFlags(vm, cls);
  const cell = dictGetName(vm, dict, vm.known(Name.__classcell__));
  if (cell !== 0) {
    words[(cell >> 2) + Cell.value] = cls;
    dictDeleteName(vm, dict, vm.known(Name.__classcell__));
  }
  return cls;
}

/** A namespace that does not say so belongs to the module that makes a class of it. */
function callersModule(vm: Core, dict: number): number {
  if (vm.frame === 0) return 0;
  const globals = vm.words[(vm.frame >> 2) + Frame.globals] as number;
  const name = dictGetName(vm, globals, vm.known(Name.__name__));
  if (name !== 0) dictSetName(vm, dict, vm.known(Name.__module__), name);
  return name;
}

export function checkBase(vm: Core, base: number): void {
  if (!isClass(vm, base)) {
    vm.raise(Cls.TypeError, 'bases must be types');
  }
  if (base >= HEAP_START) return;
  if (BUILTIN_CLASSES[classNumber(base)]?.subclassable !== true) {
    vm.raise(Cls.TypeError, `type '${className(vm, base)}' is not an acceptable base type`);
  }
}

const layoutBaseOf = (vm: Core, cls: number): number =>
  cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);

/** The nearest class in the MRO that says where something of its instances lies: a built-in one, or one with slots. */
function solidBase(vm: Core, cls: number): number {
  const isSolid = (each: number): boolean => {
    if (each < HEAP_START) return true;
    const slots = vm.words[(each >> 2) + Class.slots] as number;
    const names = slots === 0 ? [] : vm.itemsOf(slots).map((name) => stringOf(vm, name));
    return names.some((name) => name !== '__dict__' && name !== '__weakref__');
  };
  return mroOf(vm, cls).find(isSolid) ?? Cls.object;
}

function bestLayout(vm: Core, parents: readonly number[]): number {
  checkSolid(vm, parents);
  let best: number = Cls.object;
  for (const parent of parents) {
    const layout = layoutBaseOf(vm, parent);
    if (isSubclass(vm, best, layout)) continue;
    if (!isSubclass(vm, layout, best) && !sameShape(layout, best)) {
      vm.raise(Cls.TypeError, 'multiple bases have instance lay-out conflict');
    }
    best = layout;
  }
  return best;
}

function checkSolid(vm: Core, parents: readonly number[]): void {
  let best: number = Cls.object;
  for (const parent of parents) {
    const solid = solidBase(vm, parent);
    if (isSubclass(vm, best, solid)) continue;
    if (!isSubclass(vm, solid, best) && !sameShape(solid, best)) {
      vm.raise(Cls.TypeError, 'multiple bases have instance lay-out conflict');
    }
    best = solid;
  }
}

/** The base that says where instances have what. */
export function bestBase(vm: Core, parents: readonly number[]): number {
  checkSolid(vm, parents);
  return parents.reduce((best, parent) =>
    isSubclass(vm, solidBase(vm, best), solidBase(vm, parent)) ? best : parent,
  );
}

/** Have the instances of two classes the same parts in the same places? */
export const sameLayout = (vm: Core, a: number, b: number): boolean =>
  solidBase(vm, a) === solidBase(vm, b) && hasOwnDict(vm, a) === hasOwnDict(vm, b);

/** The order of a class's bases when it has others; TypeError where there is none. */
export const orderWith = (vm: Core, cls: number, parents: readonly number[]): number[] => [
  cls,
  ...linearize(vm, parents),
];

/** Exceptions all look alike. */
const isException = (cls: number): boolean => cls >= Cls.BaseException && cls < HEAP_START;
const sameShape = (a: number, b: number): boolean => isException(a) && isException(b);

/** C3. */
function linearize(vm: Core, parents: readonly number[]): number[] {
  const lists = [...parents.map((parent) => mroOf(vm, parent)), [...parents]];
  const result: number[] = [];
  for (;;) {
    const open = lists.filter((list) => list.length > 0);
    if (open.length === 0) return result;
    const next = open
      .map((list) => list[0] as number)
      .find((candidate) => open.every((list) => !list.includes(candidate, 1)));
    if (next === undefined) {
      const duplicate = parents.find((parent, i) => parents.indexOf(parent) !== i);
      if (duplicate !== undefined)
        vm.raise(Cls.TypeError, `duplicate base class ${className(vm, duplicate)}`);
      const names = [...new Set(open.map((list) => className(vm, list[0] as number)))].join(', ');
      vm.raise(Cls.TypeError, `Cannot create a consistent method resolution order (MRO) for bases ${names}`);
    }
    result.push(next);
    for (const list of open) if (list[0] === next) list.shift();
  }
}

export const mroOf = (vm: Core, cls: number): number[] =>
  vm.itemsOf(vm.words[(cls >> 2) + Class.mro] as number);

function takeName(vm: Core, at: number, dict: number, name: KnownName, otherwise: number): void {
  const found = dictGetName(vm, dict, vm.known(name));
  vm.words[at] = found === 0 ? otherwise : found;
  if (found !== 0) dictDeleteName(vm, dict, vm.known(name));
}

/** Where instances keep their attributes, how large they are and how the collector sees them. */
function layOut(vm: Core, cls: number, layout: number): void {
  const { words } = vm;
  const at = cls >> 2;
  const row = BUILTIN_CLASSES[classNumber(layout)];
  let trace: number = row?.trace ?? Trace.values;
  let offset = row?.dict ?? 0;
  let bytes = (row?.words ?? 0) * WORD;
  if (layout === Cls.object) {
    offset = 2;
    bytes = 4 * WORD;
  } else if (layout === Cls.type) bytes = CLASS_BYTES;
  else if (offset === 0) {
    if (trace === Trace.opaque || bytes === 0) offset = -1;
    else {
      offset = bytes / WORD;
      bytes += 2 * WORD;
    }
    if (trace === Trace.opaque) trace = Trace.opaqueWithDict;
  }
  words[at + Class.trace] = small(trace);
  words[at + Class.dictOffset] = small(offset);
  words[at + Class.instanceBytes] = small(bytes);
}

/** What a class body leaves to be wrapped: `__new__` is static, two hooks are class methods, `__eq__` alone unsets `__hash__`. */
function prepareNamespace(vm: Core, dict: number): void {
  wrap(vm, dict, Name.__new__, Cls.staticmethod);
  wrap(vm, dict, Name.__init_subclass__, Cls.classmethod);
  wrap(vm, dict, Name.__class_getitem__, Cls.classmethod);
  if (
    dictGetName(vm, dict, vm.known(Name.__eq__)) !== 0 &&
    dictGetName(vm, dict, vm.known(Name.__hash__)) === 0
  ) {
    dictSetName(vm, dict, vm.known(Name.__hash__), NONE);
  }
}

function wrap(vm: Core, dict: number, name: KnownName, wrapper: number): void {
  const fn = dictGetName(vm, dict, vm.known(name));
  if (fn === 0 || vm.classOf(fn) !== Cls.function) return;
  const wrapped = vm.alloc(wrapper, 4 * WORD);
  vm.words[(wrapped >> 2) + 2] = fn;
  dictSetName(vm, dict, vm.known(name), wrapped);
}

/** Have the instances of a class a `__dict__` that Python can see? */
const hasOwnDict = (vm: Core, cls: number): boolean =>
  cls < HEAP_START
    ? (BUILTIN_CLASSES[classNumber(cls)]?.dict ?? 0) > 0
    : (((vm.words[(cls >> 2) + Class.flags] as number) >> 1) & ClassFlag.slotted) === 0;

/** What lies behind the items of these has no fixed place. */
const VARIABLE: readonly number[] = [Cls.int, Cls.tuple, Cls.bytes];

function checkSlots(vm: Core, cls: number, names: readonly number[]): void {
  const layout = vm.words[(cls >> 2) + Class.layoutBase] as number;
  if (names.length > 0 && VARIABLE.includes(layout)) {
    const base = className(vm, vm.itemsOf(vm.words[(cls >> 2) + Class.bases] as number)[0] as number);
    vm.raise(Cls.TypeError, `nonempty __slots__ not supported for subtype of '${base}'`);
  }
  let dicts = 0;
  for (const name of names) {
    if (!isStr(vm, name)) {
      vm.raise(Cls.TypeError, `__slots__ items must be strings, not '${typeName(vm, name)}'`);
    }
    const text = stringOf(vm, name);
    if (!/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text)) {
      vm.raise(Cls.TypeError, '__slots__ must be identifiers');
    }
    if (text === '__dict__' && ++dicts > 1) {
      vm.raise(Cls.TypeError, '__dict__ slot disallowed: we already got one');
    }
  }
}

/** `__slots__`: descriptors for the names; instances get no `__dict__` that Python can see. */
function takeSlots(vm: Core, cls: number, dict: number, parents: readonly number[]): void {
  const { words } = vm;
  const slots = dictGetName(vm, dict, vm.known(Name.__slots__));
  const at = cls >> 2;
  if (slots === 0) return;
  const names = isStr(vm, slots) ? [slots] : vm.itemsOf(slots);
  checkSlots(vm, cls, names);
  words[at + Class.slots] = makeTuple(vm, names);
  let hasDict = parents.some((parent) => hasOwnDict(vm, parent));
  for (const name of names) {
    const text = stringOf(vm, name);
    if (text === '__dict__') hasDict = true;
    if (text === '__dict__' || text === '__weakref__') continue;
    const key = intern(vm, privateName(className(vm, cls), text));
    if (dictGetName(vm, dict, key) !== 0) {
      vm.raise(Cls.ValueError, `'${text}' in __slots__ conflicts with class variable`);
    }
    const descriptor = vm.alloc(Cls.member_descriptor, 6 * WORD);
    words[(descriptor >> 2) + Native.index] = small(0);
    words[(descriptor >> 2) + Native.name] = key;
    words[(descriptor >> 2) + Native.self] = cls;
    dictSetName(vm, dict, key, descriptor);
  }
  const referable = parents.some(
    (parent) =>
      parent >= HEAP_START &&
      (((words[(parent >> 2) + Class.flags] as number) >> 1) & ClassFlag.unreferable) === 0,
  );
  if (!referable && !names.some((name) => stringOf(vm, name) === '__weakref__')) {
    words[at + Class.flags] = small(((words[at + Class.flags] as number) >> 1) | ClassFlag.unreferable);
  }
  if (!hasDict)
    words[at + Class.flags] = small(((words[at + Class.flags] as number) >> 1) | ClassFlag.slotted);
}

/** What `__name` is called outside of its class. */
function privateName(owner: string, name: string): string {
  const prefix = owner.replace(/^_+/, '');
  const isPrivate = name.startsWith('__') && !name.endsWith('__') && prefix !== '';
  return isPrivate ? `_${prefix}${name}` : name;
}

export function subclassList(vm: Core, cls: number): number {
  const at = (cls >> 2) + Class.subclasses;
  if (vm.words[at] === 0) vm.words[at] = newList(vm);
  return vm.words[at] as number;
}

// --- Flags ------------------------------------------------------------------------------------------------------------------

const COMPARISONS = [Name.__eq__, Name.__ne__, Name.__lt__, Name.__le__, Name.__gt__, Name.__ge__];

const KEPT =
  ClassFlag.heap | ClassFlag.shadowed | ClassFlag.abstract | ClassFlag.slotted | ClassFlag.unreferable;

/** Computes what the class's methods say about short cuts; called when it is made and when a dunder of it changes. */
export function updateFlags(vm: Core, cls: number): void {
  const { words } = vm;
  const at = cls >> 2;
  /** Is the attribute of that name one that Python code gave the class? */
  const own = (name: KnownName): boolean => {
    const found = vm.lookup(cls, vm.known(name));
    return found !== 0 && !isNativeMethod(vm.classOf(found));
  };
  let flags = ((words[at + Class.flags] as number) >> 1) & KEPT;
  const set = (flag: number, condition: boolean): void => {
    if (condition) flags |= flag;
  };
  set(ClassFlag.exception, isSubclass(vm, cls, Cls.BaseException));
  set(ClassFlag.ownEq, COMPARISONS.some(own));
  set(ClassFlag.ownHash, own(Name.__hash__));
  set(ClassFlag.ownBool, own(Name.__bool__));
  set(ClassFlag.ownLen, own(Name.__len__));
  set(ClassFlag.ownIter, own(Name.__iter__) || own(Name.__next__));
  set(ClassFlag.ownRepr, own(Name.__repr__));
  set(ClassFlag.ownStr, own(Name.__str__) || (own(Name.__repr__) && strIsObjects(vm, cls)));
  set(ClassFlag.ownCall, own(Name.__call__));
  set(ClassFlag.ownNew, ownNew(vm, cls));
  set(ClassFlag.ownDel, own(Name.__del__));
  set(ClassFlag.ownGetattribute, own(Name.__getattribute__));
  set(ClassFlag.ownGetattr, own(Name.__getattr__));
  set(ClassFlag.ownSetattr, own(Name.__setattr__) || own(Name.__delattr__));
  for (const base of vm.itemsOf(words[at + Class.bases] as number)) {
    if (base < HEAP_START) continue;
    const inherited = (words[(base >> 2) + Class.flags] as number) >> 1;
    flags |= inherited & ClassFlag.shadowed;
  }
  words[at + Class.flags] = small(flags);
}

function strIsObjects(vm: Core, cls: number): boolean {
  const found = vm.lookup(cls, vm.known(Name.__str__));
  return (
    found !== 0 && isNativeMethod(vm.classOf(found)) && vm.words[(found >> 2) + Native.self] === Cls.object
  );
}

/** Is `__new__` a Python function? The native ones are plain built-in functions. */
function ownNew(vm: Core, cls: number): boolean {
  const found = vm.lookup(cls, vm.known(Name.__new__));
  if (found === 0 || vm.classOf(found) === Cls.builtin_function_or_method) return false;
  return true;
}
