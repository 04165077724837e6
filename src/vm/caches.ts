import { dictWord, isDataDescriptor } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Class, ClassFlag, Dict, ENTRY_WORDS, Header, Instance, Module, Property, small } from './layout.ts';
import { Name } from './names.ts';
import { isNativeMethod } from './native-kinds.ts';
import { dictFindName, dictGetName } from './objects/dict.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { isClass } from './operations.ts';

/**
 * Inline caches: four words an instruction, at `4 * pc` where pc is that of the next instruction.
 *
 *     LOAD_GLOBAL   offset of the key in the dict's entries block (negative: in the builtins')
 *                   found in globals: the entry as a small integer
 *                   in builtins: the globals' word index, their keysVersion, the entry as a small integer
 *     LOAD_ATTR     class, typeVersion, kind, what the kind needs; classEntry has the object in place of its class
 *     LOAD_METHOD   class, typeVersion, kind, function or offset
 *     STORE_ATTR    class, typeVersion, –, offset of the key
 *     CALL          class, typeVersion, –, its `__init__`
 *
 * Nothing in a cache is trusted beyond what is checked when it is used: a dict's entry by the identity of its key, an attribute of a
 * class by the class and by Header.typeVersion, which every change to any class bumps.
 */

export const Kind = {
  /** In the instance's dict, and not hidden by a data descriptor. */
  entry: 1,
  /** A value of the class that needs no binding, and that no instance hides. */
  value: 2,
  /** A property whose getter is a Python function. */
  getter: 3,
  /** The object is a class and has the attribute in its own dict. */
  classEntry: 4,
  method: 5,
} as const;

const offsetOf = (entry: number): number => BLOCK_ITEMS + 1 + entry * ENTRY_WORDS;

/** The dict of built-in names for code with these globals, which may have one of their own. */
export function builtinsOf(vm: Core, globals: number): number {
  const { words } = vm;
  const given = dictGetName(vm, globals, vm.known(Name.__builtins__));
  if (given === 0) return words[Header.builtins] as number;
  if (vm.classOf(given) === Cls.module) return words[(given >> 2) + Module.dict] as number;
  return vm.classOf(given) === Cls.dict ? given : (words[Header.builtins] as number);
}

export function cacheGlobal(vm: Core, c: number, globals: number, name: number): void {
  const { words, cache } = vm;
  const entry = dictFindName(vm, globals, name);
  if (entry >= 0) {
    cache[c] = offsetOf(entry);
    cache[c + 1] = small(entry);
    return;
  }
  if (builtinsOf(vm, globals) !== words[Header.builtins]) return;
  const inBuiltins = dictFindName(vm, words[Header.builtins] as number, name);
  if (inBuiltins < 0) return;
  cache[c] = -offsetOf(inBuiltins);
  cache[c + 1] = globals >> 2;
  cache[c + 2] = words[(globals >> 2) + Dict.keysVersion] as number;
  cache[c + 3] = small(inBuiltins);
}

function fill(vm: Core, c: number, key: number, kind: number, data: number): void {
  vm.cache[c] = key;
  vm.cache[c + 1] = vm.words[Header.typeVersion] as number;
  vm.cache[c + 2] = kind;
  vm.cache[c + 3] = data;
}

/** Does an object of the class keep its attributes in the word that plain instances use, with no hook in the way? */
function isPlain(vm: Core, cls: number): boolean {
  if (cls === Cls.module) return true;
  if (cls < HEAP_START) return false;
  const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
  return (
    (flags & ClassFlag.ownGetattribute) === 0 &&
    vm.words[(cls >> 2) + Class.dictOffset] === small(Instance.dict)
  );
}

export function cacheLoad(vm: Core, c: number, object: number, name: number, value: number): void {
  if ((object & 1) === 1) return;
  const { words } = vm;
  const cls = vm.classOf(object);
  if (isClass(vm, object)) {
    if (vm.lookup(cls, name) !== 0 || value === 0) return;
    const entry = dictFindName(vm, words[(object >> 2) + Class.dict] as number, name);
    if (entry < 0) return;
    const found =
      words[
        ((words[((words[(object >> 2) + Class.dict] as number) >> 2) + Dict.entries] as number) >> 2) +
          offsetOf(entry) +
          1
      ];
    if (found === value) fill(vm, c, object, Kind.classEntry, offsetOf(entry));
    return;
  }
  if (!isPlain(vm, cls)) return;
  const attribute = vm.lookup(cls, name);
  if (attribute !== 0 && isDataDescriptor(vm, attribute)) {
    if (vm.classOf(attribute) !== Cls.property) return;
    const getter = words[(attribute >> 2) + Property.get] as number;
    if (getter !== 0 && vm.classOf(getter) === Cls.function) fill(vm, c, cls, Kind.getter, getter);
    return;
  }
  const entry = dictFindName(vm, words[(object >> 2) + Instance.dict] as number, name);
  if (entry >= 0) {
    fill(vm, c, cls, Kind.entry, offsetOf(entry));
    return;
  }
  const flags = (words[(cls >> 2) + Class.flags] as number) >> 1;
  if (attribute !== 0 && attribute === value && cls !== Cls.module && (flags & ClassFlag.shadowed) === 0) {
    fill(vm, c, cls, Kind.value, value);
  }
}

export function cacheStore(vm: Core, c: number, object: number, name: number): void {
  if ((object & 1) === 1) return;
  const cls = vm.classOf(object);
  if (!isPlain(vm, cls) || cls === Cls.module) return;
  const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
  if ((flags & (ClassFlag.ownSetattr | ClassFlag.slotted)) !== 0 || vm.lookup(cls, name) !== 0) return;
  const entry = dictFindName(vm, vm.words[(object >> 2) + Instance.dict] as number, name);
  if (entry >= 0) fill(vm, c, cls, Kind.entry, offsetOf(entry));
}

/** The plain method of that name that an object has, so that no method object need be made; 0 when it has none. */
export function cacheMethod(vm: Core, c: number, object: number, cls: number, name: number): number {
  const { words } = vm;
  if (cls >= HEAP_START) {
    const flags = (words[(cls >> 2) + Class.flags] as number) >> 1;
    if ((flags & ClassFlag.ownGetattribute) !== 0 || words[(cls >> 2) + Class.layoutBase] === Cls.type)
      return 0;
  } else if (cls === Cls.module) {
    const entry = dictFindName(vm, words[(object >> 2) + Module.dict] as number, name);
    if (entry >= 0) fill(vm, c, cls, Kind.entry, offsetOf(entry));
    return 0;
  } else if (cls === Cls.type || cls === Cls.super) return 0;
  const attribute = vm.lookup(cls, name);
  if (attribute === 0) return 0;
  const kind = vm.classOf(attribute);
  if (kind !== Cls.function && !isNativeMethod(kind)) return 0;
  if ((object & 1) === 0 && hasOwn(vm, object, name)) return 0;
  const shadowed = ((words[(cls >> 2) + Class.flags] as number) >> 1) & ClassFlag.shadowed;
  if (shadowed === 0) fill(vm, c, cls, Kind.method, attribute);
  return attribute;
}

function hasOwn(vm: Core, object: number, name: number): boolean {
  const at = dictWord(vm, object);
  const dict = at === 0 ? 0 : (vm.words[at] as number);
  return dict !== 0 && dictFindName(vm, dict, name) >= 0;
}

/** Remembers the `__init__` of a plain class, for calls that make instances. */
export function cacheCall(vm: Core, c: number, cls: number): void {
  if (cls < HEAP_START || vm.classOf(cls) !== Cls.type) return;
  const at = cls >> 2;
  const flags = (vm.words[at + Class.flags] as number) >> 1;
  if (vm.words[at + Class.layoutBase] !== Cls.object) return;
  if ((flags & (ClassFlag.ownNew | ClassFlag.abstract)) !== 0) return;
  const init = vm.lookup(cls, vm.known(Name.__init__));
  if (init !== 0 && vm.classOf(init) === Cls.function) fill(vm, c, cls, Kind.method, init);
}
