import type { BuiltinClassName } from './classes.ts';
import type { NativeDefinition, TypeSlots, Vm } from './vm.ts';

export type { TypeSlots } from './vm.ts';

/**
 * How native code presents itself to the VM. A file under `objects/`, `builtins/` or `modules/` exports one or more
 * of the three registration types below and is listed in `registry.ts`; `boot.ts` makes the Python objects from them.
 *
 * Calls of natives
 *   words[args] … words[args + count - 1]   positional arguments (of a method: self first; of `construct`: the class
 *                                           first, which may be a subclass of the type)
 *   then one word per `keywordOnly` name    the value, or NULL when it was not given
 *   then, with `varKeywords`                a dict of the other keyword arguments, or NULL
 * When the definition has `keywords`, the positional part is always padded with NULL to `keywords.length` and count
 * is that length. `min` and `max` are checked before.
 *
 * Operations. `operations.ts` dispatches by the operand's built-in class to the `slots` of its TypeMethods. A slot
 * works for instances of Python subclasses as well (they share the layout); operations.ts has already made sure that
 * the subclass does not override the operation. A slot that meets an object with its own dunder deeper down (an
 * element's `__eq__`, say) does `throw NEEDS_PYTHON_SIGNAL` before any side effect. For that it uses the functions of
 * operations.ts, all `(vm, …)`:
 *
 *   equals(vm, a, b): boolean        less(vm, a, b): boolean        compare(vm, op, a, b): value
 *   hash(vm, a): number (31 bits)    truth(vm, a): boolean          length(vm, a): number
 *   repr(vm, a): string              str(vm, a): string             format(vm, a, spec: string): string
 *   getIter(vm, a): value            iterNext(vm, iterator): value or 0 when exhausted (native iterators only;
 *                                    a generator or an instance throws NEEDS_PYTHON_SIGNAL)
 *   binary(vm, op, a, b): value      getItem(vm, a, key)            contains(vm, container, item): boolean
 *   typeName(vm, a): string          isInstance(vm, a, cls): boolean (by MRO, no hooks)
 *   toIndex(vm, a, what?): number    an int argument as a JS number (TypeError "'x' object cannot be interpreted as an integer")
 *
 * What the values files export, beside slots and methods, because eval and others call them directly:
 *
 *   objects/int-value.ts    makeInt(vm, n: number)   intFromBigInt(vm, n: bigint)   toNumber(vm, int)   toBigInt(vm, int)
 *                           intOf(vm, a): the plain int of an int, a bool or a subclass's instance, NULL for anything else
 *   objects/int-slots.ts    intBinary(vm, op, a, b)  (a, b any ints; a subclass's int, or a big one, is a heap object)
 *   objects/float-value.ts  makeFloat(vm, n: number)   floatValue(vm, a): number   isFloat   isNumber   numberValue
 *   objects/float-arithmetic.ts  floatBinary(vm, op, x: number, y: number)
 *   objects/number-functions.ts  absNumber   divmodNumbers   powerModulo   roundNumber: NOT_IMPLEMENTED for what is no number
 *   objects/str-value.ts    makeString(vm, text: string)   stringOf(vm, a): string   isStr   strLength   substring   codeAt
 *   objects/str-intern.ts   intern(vm, text: string): the one interned string   internString(vm, a): likewise
 *   objects/str-compare.ts  strHash(vm, a)   strEquals(vm, a, b): boolean   strCompare
 *   objects/str-build.ts    strConcat(vm, a, b)   strGetItem(vm, a, key)   joinStrings(vm, first: index in words, count)
 *   objects/bytes-value.ts  makeBytes(vm, data: Uint8Array)   bytesOf(vm, a): Uint8Array (a copy)   isBytesLike
 *
 *   The table of interned strings is a <slots> block at Header.interned, open addressing, never shrinking; its strings
 *   live for ever and are flagged STR_INTERNED in their kind. Names in code are interned: identity decides first.
 *
 * What the containers files export:
 *
 *   objects/tuple.ts  makeTuple(vm, items: readonly number[])   tupleFromWords(vm, first: index in words, count)
 *                     tupleLength(vm, a)   tupleItem(vm, a, i): 0-based, unchecked
 *   objects/list.ts   makeList(vm, items: readonly number[])   listFromWords(vm, first, count)   listAppend(vm, list, value)
 *                     listGetItem(vm, list, key)   listSetItem(vm, list, key, value)   listExtend(vm, list, iterable)
 *                     listLength(vm, a)   listItem(vm, a, i)
 *   objects/dict.ts   newDict(vm, room?)   dictGet(vm, dict, key): value or 0   dictSet(vm, dict, key, value)
 *                     dictDelete(vm, dict, key): boolean   dictFind(vm, dict, key): entry number or -1
 *                     dictSetName / dictGetName / dictFindName / dictDeleteName: the same for keys that are interned strings
 *                     (no dunder can be met; identity first, then hash and text)   dictUpdate(vm, dict, other)
 *                     dictLength(vm, a)   dictNext(vm, dict, position): next used entry number ≥ position, or -1
 *                     entryKey(vm, dict, entry)   entryValue(vm, dict, entry)
 *   objects/set.ts    newSet(vm, cls)   setAdd(vm, set, item)   setContains(vm, set, item): boolean
 *   objects/slice.ts  makeSlice(vm, start, stop, step)
 *   objects/range.ts, objects/iterators.ts: slots and methods
 *
 * Memory: `vm.alloc(cls, bytes)` gives a zeroed block. `construct` of a type that may be subclassed uses
 * `vm.allocInstance(cls, bytes)` with the class it was given: it adds room for the instance's `__dict__`.
 * A block that is no longer referred to may be left for the collector, or given back at once with `vm.free(block)`
 * (worth it for the old block of a list or dict that grew).
 */

/** A computed attribute of instances of a built-in type. */
export interface NativeAttribute {
  readonly name: string;
  readonly get: (vm: Vm, self: number) => number;
  /** value is NULL for `del`. */
  readonly set?: (vm: Vm, self: number, value: number) => void;
}

/** A built-in type: what it can do. Its layout stands in classes.ts and layout.ts. */
export interface TypeMethods {
  readonly type: BuiltinClassName;
  readonly doc?: string;
  readonly slots?: TypeSlots;
  /**
   * `list(…)`: makes a complete instance from the arguments; the class is the first argument. For a subclass with its own
   * `__init__` and a type that has a native `__init__` among its methods (a mutable one), it is called with the class alone.
   */
  readonly construct?: NativeDefinition;
  /**
   * Bare names: `append`. Dunders that follow from the slots (`__len__`, `__getitem__`, `__eq__`, `__iter__`, `__repr__`, …)
   * are made by boot.ts; do not list them.
   */
  readonly methods?: readonly NativeDefinition[];
  readonly staticMethods?: readonly NativeDefinition[];
  /** The class is the first argument. */
  readonly classMethods?: readonly NativeDefinition[];
  readonly attributes?: readonly NativeAttribute[];
  /** Class attributes that are plain values, made at boot. */
  readonly constants?: (vm: Vm) => Readonly<Record<string, number>>;
}

/** A native module; `builtins` is one, and several files may contribute to the same module. */
export interface NativeModule {
  readonly name: string;
  readonly functions: readonly NativeDefinition[];
  /** Made at boot, once the built-in types exist. */
  readonly constants?: (vm: Vm) => Readonly<Record<string, number>>;
}
