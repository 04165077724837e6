import { instanceDict } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Frame, Header, Instance, List, small, Tuple } from './layout.ts';
import { Name } from './names.ts';
import { dictGetName, dictNext, entryKey, entryValue } from './objects/dict.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import type { Vm } from './vm.ts';

/**
 * Kernel objects get the names of the variables that refer to them: `door`, or as an item of a list, a value of a dict or an
 * attribute of an object that a variable refers to `forks[0]`, `locks['a']`, `ada.lock`. Until anything but `self` refers to an
 * object, its attributes are looked for in its methods: `self.lock`.
 */

type Named = () => string;

/** How many steps lead from a variable to a name: `forks[0]` is one, `accounts[0].lock` two. */
const REACH = 2;
/** Of long lists only the first items are looked at. */
const MOST_ITEMS = 64;

/** After so many lines at which nothing was found, it is looked for ever more rarely: some objects never get a variable. */
const PATIENCE = 32;
const LONGEST_WAIT = 256;

/** Looks, when it is time to, for variables of a frame that refer to kernel objects that have no name yet. */
export function lookForNames(vm: Core, frame: number): void {
  const { words } = vm;
  const wait = words[Header.nameWait] as number;
  if (wait > 0) {
    words[Header.nameWait] = wait - 1;
    return;
  }
  const before = words[Header.unnamedCount] as number;
  nameObjects(vm, frame);
  const misses =
    (words[Header.unnamedCount] as number) < before ? 0 : (words[Header.nameMisses] as number) + 1;
  words[Header.nameMisses] = misses;
  words[Header.nameWait] = misses < PATIENCE ? 0 : Math.min(misses, LONGEST_WAIT);
}

function nameObjects(vm: Core, frame: number): void {
  const { words } = vm;
  const at = frame >> 2;
  const locals = words[at + Frame.locals] as number;
  if (locals !== 0) nameInDict(vm, locals, REACH, (key) => key);
  const { name: ownName, slotNames } = vm.program.codes[(words[at + Frame.code] as number) >> 1]!;
  const slot = (index: number): number => words[at + Frame.slots + index] as number;
  const slotName = (index: number): string => vm.program.names[slotNames[index] as number] as string;
  const isMethod = slotNames.length > 0 && slotName(0) === 'self';
  for (let i = isMethod ? 1 : 0; i < slotNames.length; i++) {
    nameValue(vm, slot(i), REACH, () => slotName(i));
  }
  nameInDict(vm, words[at + Frame.globals] as number, REACH, (key) => key);
  // While it is being made, nobody else can know it: a better name may come.
  if (isMethod && ownName !== '__init__') nameValue(vm, slot(0), 1, () => 'self');
}

function nameInDict(vm: Core, dict: number, reach: number, named: (key: string) => string): void {
  for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
    if ((vm.words[Header.unnamedCount] as number) === 0) return;
    const key = entryKey(vm, dict, entry);
    if (isStr(vm, key)) nameValue(vm, entryValue(vm, dict, entry), reach, () => named(stringOf(vm, key)));
  }
}

function nameValue(vm: Core, value: number, reach: number, named: Named): void {
  if (value < HEAP_START || (value & 7) !== 0) return;
  const { words } = vm;
  const at = value >> 2;
  const cls = words[at] as number;
  if (cls === Cls.list) {
    const items = ((words[at + List.items] as number) >> 2) + BLOCK_ITEMS;
    nameItems(vm, items, (words[at + List.length] as number) >> 1, reach, named);
  } else if (cls === Cls.tuple) {
    nameItems(vm, at + Tuple.items, (words[at + Tuple.length] as number) >> 1, reach, named);
  } else if (cls === Cls.dict) {
    if (reach > 0) nameInDict(vm, value, reach - 1, (key) => `${named()}['${key}']`);
  } else if (cls >= HEAP_START) {
    if (vm.lookup(cls, vm.known(Name.__kernel_object__)) !== 0) nameKernelObject(vm, value, named);
    else nameAttributes(vm, value, reach, named);
  }
}

function nameItems(vm: Core, at: number, length: number, reach: number, named: Named): void {
  if (reach === 0) return;
  for (let i = 0; i < Math.min(length, MOST_ITEMS); i++) {
    nameValue(vm, vm.words[at + i] as number, reach - 1, () => `${named()}[${i}]`);
  }
}

function nameAttributes(vm: Core, object: number, reach: number, named: Named): void {
  const dict = reach > 0 ? instanceDict(vm, object) : 0;
  if (dict !== 0) nameInDict(vm, dict, reach - 1, (key) => `${named()}.${key}`);
}

function nameKernelObject(vm: Core, object: number, named: Named): void {
  const dict = vm.words[(object >> 2) + Instance.dict] as number;
  if (dict === 0) return;
  const handle = dictGetName(vm, dict, vm.known(Name._handle));
  if ((handle & 1) === 1 && takeUnnamed(vm, handle)) vm.host.nameObject(handle >> 1, named());
  // The lock that a Condition made for itself.
  const lock = dictGetName(vm, dict, vm.known(Name._lock));
  if (lock !== 0) nameValue(vm, lock, 0, () => `${named()}.lock`);
}

/** Takes a handle (a small integer's word) off the list of unnamed ones. */
export function takeUnnamed(vm: Vm, handle: number): boolean {
  const { words } = vm;
  const list = (words[Header.unnamed] as number) >> 2;
  const count = (words[list + List.length] as number) >> 1;
  const items = ((words[list + List.items] as number) >> 2) + BLOCK_ITEMS;
  for (let i = 0; i < count; i++) {
    if (words[items + i] !== handle) continue;
    words[items + i] = words[items + count - 1] as number;
    words[items + count - 1] = 0;
    words[list + List.length] = small(count - 1);
    words[Header.unnamedCount] = count - 1;
    return true;
  }
  return false;
}
