import { BINARY_OPERATORS, COMPARISONS, UNARY_OPERATORS } from '../program/opcodes.ts';
import { BUILTIN_CLASSES, Cls, HEAP_START } from './classes.ts';
import {
  Bool,
  bool,
  CLASS_BYTES,
  CLASSES,
  Class,
  ClassFlag,
  FALSE,
  isSmall,
  NONE,
  NOT_IMPLEMENTED,
  Obj,
  Str,
  TRUE,
} from './layout.ts';
import { inplaceName, type KnownName, Name, operatorName, reflectedName } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import type { TypeSlots, Vm } from './vm.ts';

/**
 * Operators, dispatched by the operand's class: to the slots of its built-in type, or by NEEDS_PYTHON_SIGNAL to the app-level
 * twin when a Python class has its own method for it. A Python class without such a method behaves as the built-in type whose
 * layout it has.
 */

// --- Classes --------------------------------------------------------------------------------------------------------

export const classOf = (vm: Vm, value: number): number =>
  isSmall(value) ? Cls.int : (vm.words[(value >> 2) + Obj.cls] as number);

/** The built-in class whose layout a value has. */
export function layoutOf(vm: Vm, value: number): number {
  const cls = classOf(vm, value);
  return cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);
}

const slotsOfClass = (vm: Vm, layout: number): TypeSlots | undefined =>
  vm.slots[(layout - CLASSES) / CLASS_BYTES];

export const slotsOf = (vm: Vm, value: number): TypeSlots | undefined =>
  slotsOfClass(vm, layoutOf(vm, value));

const flagsOf = (vm: Vm, cls: number): number => (vm.words[(cls >> 2) + Class.flags] as number) >> 1;

/** Does a value's class have one of the flags (ClassFlag)? Built-in classes have none that this is asked for. */
function has(vm: Vm, value: number, flag: number): boolean {
  const cls = classOf(vm, value);
  return cls >= HEAP_START && (flagsOf(vm, cls) & flag) !== 0;
}

/** What `type(value)` answers. */
export function typeOf(vm: Vm, value: number): number {
  const cls = classOf(vm, value);
  return cls === Cls['<c function>'] ? Cls.builtin_function_or_method : cls;
}

/** The class's own Python attribute of that name, or 0 when it has none or the built-in type's. */
function own(vm: Vm, value: number, name: KnownName): number {
  const cls = classOf(vm, value);
  if (cls < HEAP_START) return 0;
  const found = vm.lookup(cls, vm.known(name));
  return found === 0 || isNativeMethod(classOf(vm, found)) ? 0 : found;
}

/** The attribute of that name of a value's class, special methods' way: never the instance's. 0 when there is none. */
export const special = (vm: Vm, value: number, name: KnownName): number =>
  vm.lookup(classOf(vm, value), vm.known(name));

/** A class's name as it stands in messages. */
export function className(vm: Vm, cls: number): string {
  if (cls < HEAP_START) {
    const row = BUILTIN_CLASSES[(cls - CLASSES) / CLASS_BYTES];
    return row?.shown ?? row?.name ?? '?';
  }
  const at = cls >> 2;
  const name = text(vm, vm.words[at + Class.name] as number);
  const dotted = ((vm.words[at + Class.flags] as number) & (ClassFlag.dotted << 1)) !== 0;
  return dotted ? `${text(vm, vm.words[at + Class.module] as number)}.${name}` : name;
}

export const typeName = (vm: Vm, value: number): string => className(vm, classOf(vm, value));

/** The text of an image string. (objects/str.ts has the fast one; this file stands below it.) */
function text(vm: Vm, string: number): string {
  const at = string >> 2;
  const length = vm.words[at + Str.length] as number;
  const width = (vm.words[at + Str.kind] as number) & 7;
  const first = (at + Str.data) << 2;
  let result = '';
  for (let i = 0; i < length; i++) {
    const code =
      width === 1
        ? vm.image.bytes[first + i]
        : width === 2
          ? vm.image.halves[(first >> 1) + i]
          : vm.words[(first >> 2) + i];
    result += String.fromCodePoint(code as number);
  }
  return result;
}

export function isSubclass(vm: Vm, cls: number, base: number): boolean {
  if (cls === base || base === Cls.object) return true;
  const mro = (vm.words[(cls >> 2) + Class.mro] as number) >> 2;
  const end = mro + 3 + ((vm.words[mro + 2] as number) >> 1);
  for (let i = mro + 3; i < end; i++) if (vm.words[i] === base) return true;
  return false;
}

export const isInstance = (vm: Vm, value: number, cls: number): boolean =>
  isSubclass(vm, classOf(vm, value), cls);

/** Is the value a class? */
export function isClass(vm: Vm, value: number): boolean {
  const cls = classOf(vm, value);
  return cls === Cls.type || (cls >= HEAP_START && vm.words[(cls >> 2) + Class.layoutBase] === Cls.type);
}

// --- Truth, size, number ----------------------------------------------------------------------------------------------

export function truth(vm: Vm, value: number): boolean {
  if (isSmall(value)) return value !== 1;
  if (value === TRUE) return true;
  if (value === FALSE || value === NONE) return false;
  if (has(vm, value, ClassFlag.ownBool | ClassFlag.ownLen)) throw NEEDS_PYTHON_SIGNAL;
  const slots = slotsOf(vm, value);
  if (slots === undefined) return true;
  if (slots.truth !== undefined) return slots.truth(vm, value);
  return slots.length === undefined || slots.length(vm, value) > 0;
}

export function length(vm: Vm, value: number): number {
  if (has(vm, value, ClassFlag.ownLen)) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.length;
  if (slot === undefined) {
    return vm.raise(Cls.TypeError, `object of type '${typeName(vm, value)}' has no len()`);
  }
  return slot(vm, value);
}

/** An int argument as a JavaScript number (imprecise beyond 2 ** 53). */
export function toIndex(vm: Vm, value: number, message?: string): number {
  if (isSmall(value)) return value >> 1;
  if (value === TRUE || value === FALSE) return (vm.words[(value >> 2) + Bool.value] as number) >> 1;
  if (layoutOf(vm, value) === Cls.int) {
    const at = value >> 2;
    let result = 0;
    for (let i = (vm.words[at + 3] as number) - 1; i >= 0; i--) {
      result = result * 2 ** 32 + ((vm.words[at + 4 + i] as number) >>> 0);
    }
    return result * (vm.words[at + 2] as number);
  }
  if (own(vm, value, Name.__index__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  return vm.raise(
    Cls.TypeError,
    message ?? `'${typeName(vm, value)}' object cannot be interpreted as an integer`,
  );
}

// --- Comparison and hash ----------------------------------------------------------------------------------------------

const SWAPPED = [4, 5, 2, 3, 0, 1];
const LT = 0;
const EQ = 2;
const NE = 3;

/** `a op b` as a value. */
export function compare(vm: Vm, op: number, a: number, b: number): number {
  if (has(vm, a, ClassFlag.ownEq) || has(vm, b, ClassFlag.ownEq)) throw NEEDS_PYTHON_SIGNAL;
  const result = compareSlots(vm, op, a, b);
  if (result !== NOT_IMPLEMENTED) return result;
  if (op === EQ) return bool(a === b);
  if (op === NE) return bool(a !== b);
  const symbol = COMPARISONS[op]?.[0];
  return vm.raise(
    Cls.TypeError,
    `'${symbol}' not supported between instances of '${typeName(vm, a)}' and '${typeName(vm, b)}'`,
  );
}

/** What the built-in types say, NOT_IMPLEMENTED when neither knows. */
function compareSlots(vm: Vm, op: number, a: number, b: number): number {
  const left = slotsOf(vm, a)?.compare;
  if (left !== undefined) {
    const result = left(vm, op, a, b);
    if (result !== NOT_IMPLEMENTED) return result;
  }
  const right = slotsOf(vm, b)?.compare;
  return right === undefined ? NOT_IMPLEMENTED : right(vm, SWAPPED[op] as number, b, a);
}

/** Equality as containers see it: the same object is equal to itself. */
export function equals(vm: Vm, a: number, b: number): boolean {
  if (a === b) return true;
  if (isSmall(a) && isSmall(b)) return false;
  return compare(vm, EQ, a, b) === TRUE;
}

export const less = (vm: Vm, a: number, b: number): boolean => compare(vm, LT, a, b) === TRUE;

/** 31 bits, signed. */
export function hash(vm: Vm, value: number): number {
  if (isSmall(value)) return value === -1 ? -2 : value >> 1;
  if (has(vm, value, ClassFlag.ownHash)) {
    if (own(vm, value, Name.__hash__) === NONE) return unhashable(vm, value);
    throw NEEDS_PYTHON_SIGNAL;
  }
  const slots = slotsOf(vm, value);
  if (slots?.hash !== undefined) return slots.hash(vm, value);
  if (slots?.unhashable === true) return unhashable(vm, value);
  return value >> 3;
}

const unhashable = (vm: Vm, value: number): never =>
  vm.raise(Cls.TypeError, `unhashable type: '${typeName(vm, value)}'`);

// --- Text -------------------------------------------------------------------------------------------------------------

export function repr(vm: Vm, value: number): string {
  if (has(vm, value, ClassFlag.ownRepr)) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.repr;
  return slot === undefined ? defaultRepr(vm, value) : slot(vm, value);
}

export function str(vm: Vm, value: number): string {
  if (has(vm, value, ClassFlag.ownStr)) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.str;
  return slot === undefined ? repr(vm, value) : slot(vm, value);
}

export function format(vm: Vm, value: number, spec: string): string {
  if (own(vm, value, Name.__format__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  if (spec === '') return str(vm, value);
  const slot = slotsOf(vm, value)?.format;
  if (slot === undefined) {
    return vm.raise(Cls.TypeError, `unsupported format string passed to ${typeName(vm, value)}.__format__`);
  }
  return slot(vm, value, spec);
}

/** `<module.Class object at 0x…>` */
export function defaultRepr(vm: Vm, value: number): string {
  return `<${qualifiedName(vm, classOf(vm, value))} object at ${addressText(value)}>`;
}

/** As CPython shows the addresses of objects. */
export const addressText = (value: number): string => `0x${(0x7f0000000000 + value).toString(16)}`;

/** The class's qualified name, with its module unless that is `builtins`. */
export function qualifiedName(vm: Vm, cls: number): string {
  if (cls < HEAP_START) return className(vm, cls);
  const qualname = text(vm, vm.words[(cls >> 2) + Class.qualname] as number);
  const module = vm.words[(cls >> 2) + Class.module] as number;
  if (module === 0 || classOf(vm, module) !== Cls.str) return qualname;
  const moduleName = text(vm, module);
  return moduleName === 'builtins' ? qualname : `${moduleName}.${qualname}`;
}

// --- Iteration and items ------------------------------------------------------------------------------------------------

export function getIter(vm: Vm, value: number): number {
  if (has(vm, value, ClassFlag.ownIter)) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.iter;
  if (slot !== undefined) return slot(vm, value);
  if (own(vm, value, Name.__getitem__) !== 0 || isClass(vm, value)) throw NEEDS_PYTHON_SIGNAL;
  return vm.raise(Cls.TypeError, `'${typeName(vm, value)}' object is not iterable`);
}

/** The next item of a native iterator, or 0. */
export function iterNext(vm: Vm, iterator: number): number {
  const slot = slotsOf(vm, iterator)?.next;
  if (slot === undefined || has(vm, iterator, ClassFlag.ownIter)) throw NEEDS_PYTHON_SIGNAL;
  return slot(vm, iterator);
}

export function getItem(vm: Vm, value: number, key: number): number {
  if (own(vm, value, Name.__getitem__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.getItem;
  if (slot !== undefined) return slot(vm, value, key);
  if (isClass(vm, value)) throw NEEDS_PYTHON_SIGNAL;
  return vm.raise(Cls.TypeError, `'${typeName(vm, value)}' object is not subscriptable`);
}

export function setItem(vm: Vm, value: number, key: number, item: number): void {
  if (own(vm, value, Name.__setitem__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.setItem;
  if (slot === undefined) {
    vm.raise(Cls.TypeError, `'${typeName(vm, value)}' object does not support item assignment`);
  } else slot(vm, value, key, item);
}

export function deleteItem(vm: Vm, value: number, key: number): void {
  if (own(vm, value, Name.__delitem__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.deleteItem;
  if (slot === undefined) {
    vm.raise(Cls.TypeError, `'${typeName(vm, value)}' object doesn't support item deletion`);
  } else slot(vm, value, key);
}

/** `item in container` */
export function contains(vm: Vm, container: number, item: number): boolean {
  if (own(vm, container, Name.__contains__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slots = slotsOf(vm, container);
  if (slots?.contains !== undefined) return slots.contains(vm, container, item);
  if (slots?.iter === undefined && !has(vm, container, ClassFlag.ownIter)) {
    if (own(vm, container, Name.__getitem__) !== 0) throw NEEDS_PYTHON_SIGNAL;
    return vm.raise(Cls.TypeError, `argument of type '${typeName(vm, container)}' is not iterable`);
  }
  const iterator = getIter(vm, container);
  for (let found = iterNext(vm, iterator); found !== 0; found = iterNext(vm, iterator)) {
    if (equals(vm, found, item)) return true;
  }
  return false;
}

// --- Arithmetic ---------------------------------------------------------------------------------------------------------

const OR = 10;

/** `a op b`; op is an index into BINARY_OPERATORS. */
export function binary(vm: Vm, op: number, a: number, b: number): number {
  if (own(vm, a, operatorName(op)) !== 0 || own(vm, b, reflectedName(op)) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const result = binarySlots(vm, op, a, b);
  if (result !== NOT_IMPLEMENTED) return result;
  if (op === OR && (isClass(vm, a) || isClass(vm, b))) throw NEEDS_PYTHON_SIGNAL; // int | None
  return unsupported(vm, BINARY_OPERATORS[op]?.[0] as string, a, b);
}

/** What the built-in types say, NOT_IMPLEMENTED when neither knows. */
function binarySlots(vm: Vm, op: number, a: number, b: number): number {
  const left = slotsOf(vm, a)?.binary;
  if (left !== undefined) {
    const result = left(vm, op, a, b);
    if (result !== NOT_IMPLEMENTED) return result;
  }
  const right = slotsOf(vm, b)?.reflected;
  return right === undefined ? NOT_IMPLEMENTED : right(vm, op, a, b);
}

/** `a op= b` */
export function inplace(vm: Vm, op: number, a: number, b: number): number {
  if (own(vm, a, inplaceName(op)) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, a)?.inplace;
  if (slot !== undefined && own(vm, a, operatorName(op)) === 0) {
    const result = slot(vm, op, a, b);
    if (result !== NOT_IMPLEMENTED) return result;
  }
  if (own(vm, a, operatorName(op)) !== 0 || own(vm, b, reflectedName(op)) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const result = binarySlots(vm, op, a, b);
  if (result !== NOT_IMPLEMENTED) return result;
  return unsupported(vm, `${BINARY_OPERATORS[op]?.[0]}=`, a, b);
}

function unsupported(vm: Vm, symbol: string, a: number, b: number): never {
  const what = symbol === '**' ? '** or pow()' : symbol;
  return vm.raise(
    Cls.TypeError,
    `unsupported operand type(s) for ${what}: '${typeName(vm, a)}' and '${typeName(vm, b)}'`,
  );
}

const UNARY_NAMES = [Name.__neg__, Name.__pos__, Name.__invert__];
const NOT = 3;

export function unary(vm: Vm, op: number, value: number): number {
  if (op === NOT) return bool(!truth(vm, value));
  if (own(vm, value, UNARY_NAMES[op] as KnownName) !== 0) throw NEEDS_PYTHON_SIGNAL;
  const slot = slotsOf(vm, value)?.unary;
  const result = slot === undefined ? NOT_IMPLEMENTED : slot(vm, op, value);
  if (result !== NOT_IMPLEMENTED) return result;
  const symbol = UNARY_OPERATORS[op]?.[0];
  return vm.raise(Cls.TypeError, `bad operand type for unary ${symbol}: '${typeName(vm, value)}'`);
}

const CALLED: readonly number[] = [
  Cls.function,
  Cls['<c function>'],
  Cls.builtin_function_or_method,
  Cls.method_descriptor,
  Cls.wrapper_descriptor,
  Cls['method-wrapper'],
  Cls.method,
  Cls.type,
  Cls.staticmethod,
];

/** Can it be called? */
export function isCallable(vm: Vm, value: number): boolean {
  const cls = classOf(vm, value);
  if (CALLED.includes(cls) || isClass(vm, value)) return true;
  return cls >= HEAP_START && vm.lookup(cls, vm.known(Name.__call__)) !== 0;
}
