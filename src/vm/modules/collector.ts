import { Cls, HEAP_START } from '../classes.ts';
import { closeRegion } from '../collect.ts';
import { type Core, Request } from '../core.ts';
import { forEachPart, isTracked } from '../garbage-cycles.ts';
import { bool, Class, ClassFlag, Header, NONE, small, TRUE } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { makeList } from '../objects/list-storage.ts';
import { BLOCK_ITEMS } from '../objects/slots.ts';
import type { Vm } from '../vm.ts';

/** `_collector`: what gc.py is made of. */

/** Blocks that are part of an object, and no objects to a program. */
const INNER: ReadonlySet<number> = new Set([Cls['<slots>'], Cls['<raw>'], Cls.frame]);

function isInstanceDict(vm: Vm, owner: number, part: number): boolean {
  const { words } = vm;
  const cls = words[owner >> 2] as number;
  if (cls < HEAP_START) return false;
  const offset = (words[(cls >> 2) + Class.dictOffset] as number) >> 1;
  return offset > 0 && words[(owner >> 2) + offset] === part;
}

/** What an object refers to, as a program would see it. */
function referentsOf(vm: Vm, object: number): number[] {
  const { words } = vm;
  const found: number[] = [];
  const visit = (owner: number): void =>
    forEachPart(words, owner, (part) => {
      if (INNER.has(words[part >> 2] as number) || isInstanceDict(vm, owner, part)) visit(part);
      else found.push(part);
    });
  if (object >= HEAP_START && isTracked(words, object)) visit(object);
  return found;
}

/** Tables of the machine: tuples in the image, but no values of a program, and some of their places are empty. */
const TABLES = [Header.constants, Header.names, Header.natives, Header.twins, Header.operators] as const;

/** All objects that may be part of cycles, when nothing unreachable is left. */
function trackedObjects(vm: Vm): number[] {
  const { words } = vm;
  closeRegion(words);
  const found: number[] = [];
  const parts = new Set<number>(TABLES.map((table) => words[table] as number));
  const top = words[Header.top] as number;
  for (let block = HEAP_START; block < top; block += (words[(block >> 2) + 1] as number) & ~7) {
    if (words[block >> 2] === 0 || !isTracked(words, block)) continue;
    found.push(block);
    forEachPart(words, block, (part) => {
      if (isInstanceDict(vm, block, part)) parts.add(part);
    });
  }
  return found.filter((object) => !parts.has(object));
}

function isFinalized(vm: Vm, object: number): boolean {
  const { words } = vm;
  const cls = vm.image.classOf(object);
  if (cls < HEAP_START || (((words[(cls >> 2) + Class.flags] as number) >> 1) & ClassFlag.ownDel) === 0)
    return false;
  const first = ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS;
  return !words.subarray(first, first + (words[Header.finalizableCount] as number)).includes(object);
}

const request = (name: string, what: number) =>
  define(name, 0, 0, (vm) => {
    (vm as Core).requestCollection(what);
    return NONE;
  });

export const collectorModule: NativeModule = {
  name: '_collector',
  functions: [
    /** The collector runs before the next instruction. */
    request('collect', Request.counted),
    /** Likewise, but leaves what is in cycles. */
    request('tidy', Request.uncounted),
    /** How many objects in cycles the last `collect` has found. */
    define('garbage', 0, 0, (vm) => small(vm.words[Header.garbage] as number)),
    /** Whether garbage in cycles is collected without being asked; given a value, sets it. */
    define('automatic', 0, 1, (vm, args, count) => {
      if (count === 1) vm.words[Header.collectorOff] = vm.words[args] === TRUE ? 0 : 1;
      return bool(vm.words[Header.collectorOff] === 0);
    }),
    /** Bytes since the last collection. */
    define('allocated', 0, 0, (vm) => small(vm.words[Header.allocatedBytes] as number)),
    define('is_tracked', 1, 1, (vm, args) => {
      const object = vm.words[args] as number;
      return bool((object & 1) === 0 && object >= HEAP_START && isTracked(vm.words, object));
    }),
    define('is_finalized', 1, 1, (vm, args) => bool(isFinalized(vm, vm.words[args] as number))),
    define('objects', 0, 0, (vm) => makeList(vm, trackedObjects(vm))),
    define('referents', 1, 1, (vm, args) => makeList(vm, referentsOf(vm, vm.words[args] as number))),
    /** `referrers(objects)`: all that refer to one of them. */
    define('referrers', 1, 1, (vm, args) => {
      const wanted = new Set((vm as Core).itemsOf(vm.words[args] as number));
      const found = trackedObjects(vm).filter(
        (object) => object !== vm.words[args] && referentsOf(vm, object).some((part) => wanted.has(part)),
      );
      return makeList(vm, found);
    }),
  ],
};
