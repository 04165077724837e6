import { Cls, HEAP_START } from './classes.ts';
import { isGeneratorClass } from './finalizers.ts';
import { countTracked, garbageInCycles } from './garbage-cycles.ts';
import type { Image } from './image.ts';
import {
  CLASS_WORDS,
  CLASSES,
  Class,
  FREE_CLASSES,
  Frame,
  Generator,
  GeneratorState,
  Header,
  Mark,
  NONE,
  small,
  Trace,
  Watched,
  WeakReference,
} from './layout.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { orderOfDeath } from './order-of-death.ts';
import { fillWeakTable, isReferentWatched } from './weak-references.ts';

/**
 * Mark and sweep. Runs only between instructions, when every live word is in the image: header roots, built-in
 * classes and thread states lead to everything. Nothing moves.
 *
 * Marking keeps its own stack (of this host, grown as needed), so a long linked list does not overflow the
 * JavaScript stack. Sweeping walks the heap block by block, joins neighbours that are free, and rebuilds the free lists from
 * nothing; a free run at the end lowers `top`.
 */

/** An odd word: as a value a small integer, as a class none. */
const FREED = 0x5a5a5a5b;

let stack = new Int32Array(1 << 14);
let depth = 0;
let weakReferences: number[] = [];

/** What a collection has found unreachable that the library is to be told of; see finalizers.ts and weak-references.ts. */
export interface Unreachable {
  readonly finalize: readonly number[];
  /** Weak references whose callbacks are to be called. */
  readonly callbacks: readonly number[];
}

function push(words: Int32Array, value: number): void {
  if ((value & 7) !== 0 || value < HEAP_START) return;
  const at = (value >> 2) + 1;
  const size = words[at] as number;
  if ((size & Mark) !== 0) return;
  words[at] = size | Mark;
  if (depth === stack.length) {
    const larger = new Int32Array(stack.length * 2);
    larger.set(stack);
    stack = larger;
  }
  stack[depth++] = value;
}

function traceWords(words: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const value = words[i] as number;
    if ((value & 7) === 0 && value >= HEAP_START) push(words, value);
  }
}

function drain(words: Int32Array): void {
  while (depth > 0) {
    const object = stack[--depth] as number;
    const at = object >> 2;
    const cls = words[at] as number;
    if (cls === 0) continue; // A free block: only a stale word outside the live part of a stack leads here.
    traceObject(words, object);
  }
}

/** Marks what an object refers to, and remembers a weak reference. */
function traceObject(words: Int32Array, object: number): void {
  const at = object >> 2;
  const cls = words[at] as number;
  if (cls >= HEAP_START) push(words, cls);
  const end = at + ((words[at + 1] as number) >>> 3) * 2;
  switch ((words[(cls >> 2) + Class.trace] as number) >> 1) {
    case Trace.opaque:
      break;
    case Trace.values:
      traceWords(words, at + 2, end);
      break;
    case Trace.frame:
      traceWords(words, at + 2, at + ((words[at + Frame.top] as number) >> 1));
      break;
    case Trace.weak:
      weakReferences.push(object);
      traceWords(words, at + 3, end);
      break;
    case Trace.opaqueWithDict:
      traceWords(words, end - 1, end);
      break;
  }
}

function mark(words: Int32Array): void {
  traceWords(words, Header.constants, Header.bump);
  push(words, words[Header.unnamed] as number);
  push(words, words[Header.knownNames] as number);
  push(words, words[Header.memoryError] as number);
  push(words, words[Header.operators] as number);
  push(words, words[Header.finalizing] as number);
  push(words, words[Header.compiled] as number);
  for (let cls = CLASSES; cls <= Cls.ExceptionGroup; cls += CLASS_WORDS * 4) {
    traceWords(words, (cls >> 2) + 2, (cls >> 2) + CLASS_WORDS);
  }
  drain(words);
  // Of these two the blocks are in use, but not what they hold.
  push(words, words[Header.finalizable] as number);
  push(words, words[Header.weakTable] as number);
  drain(words);
}

const isMarked = (words: Int32Array, object: number): boolean =>
  object < HEAP_START || ((words[(object >> 2) + 1] as number) & Mark) !== 0;

/** Is there something to do if it is freed as it is now? */
function needsFinalizer(words: Int32Array, object: number): boolean {
  const cls = words[object >> 2] as number;
  if (!isGeneratorClass(cls)) return true;
  const state = words[(object >> 2) + Generator.state] as number;
  return (
    state === small(GeneratorState.suspended) ||
    (state === small(GeneratorState.created) && cls === Cls.coroutine)
  );
}

/** May there be something to do later? */
const mayNeedFinalizer = (words: Int32Array, object: number): boolean =>
  !isGeneratorClass(words[object >> 2] as number) ||
  words[(object >> 2) + Generator.state] !== small(GeneratorState.closed);

/**
 * Takes what is unreachable out of the register of finalizers and brings it back to life with all that it refers to. What another
 * unreachable object refers to waits for its turn: as where references are counted, an owner is finalized before what it owns.
 */
function takeUnreachable(words: Int32Array, released: readonly number[]): number[] {
  const count = words[Header.finalizableCount] as number;
  if (count === 0) return [];
  const first = ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS;
  const registered = Array.from(words.subarray(first, first + count)).filter((object) =>
    isMarked(words, object) ? mayNeedFinalizer(words, object) : needsFinalizer(words, object),
  );
  const dead = registered.filter((object) => !isMarked(words, object));
  if (dead.length === 0) {
    writeRegister(words, registered);
    return dead;
  }
  const ordered = orderOfDeath(words, dead, released);
  for (const object of dead) {
    // What it refers to, and not itself: if it is marked then, one of its own parts leads back to it.
    if (isMarked(words, object)) continue;
    traceObject(words, object);
    drain(words);
  }
  const owners = ordered.filter((object) => !isMarked(words, object));
  // Where they all lead to each other there is no owner.
  const chosen = new Set(owners.length > 0 ? owners : ordered);
  for (const object of dead) push(words, object);
  drain(words);
  writeRegister(
    words,
    registered.filter((object) => !chosen.has(object)),
  );
  return [...chosen];
}

function writeRegister(words: Int32Array, objects: readonly number[]): void {
  words.set(objects, ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS);
  words[Header.finalizableCount] = objects.length;
}

/** Clears the weak references to what is unreachable; answers those whose callbacks are to be called, in their order. */
function clearWeakReferences(words: Int32Array, released: readonly number[]): number[] {
  const alive: number[] = [];
  const cleared: { reference: number; referent: number }[] = [];
  // One that has a finalizer itself may have been met twice.
  for (const reference of new Set(weakReferences)) {
    const at = reference >> 2;
    const referent = words[at + WeakReference.referent] as number;
    if (referent === 0) continue;
    if (isMarked(words, referent)) alive.push(reference);
    else {
      words[at + WeakReference.referent] = 0;
      const callback = words[at + WeakReference.callback] as number;
      if (callback !== NONE && callback !== 0) cleared.push({ reference, referent });
    }
  }
  weakReferences = [];
  fillWeakTable(words, alive);
  if (cleared.length < 2) return cleared.map(({ reference }) => reference);
  // Of one object the latest reference first.
  const serial = (reference: number): number => words[(reference >> 2) + WeakReference.serial] as number;
  cleared.sort((a, b) => serial(b.reference) - serial(a.reference));
  const referents = [...new Set(cleared.map(({ referent }) => referent))].reverse();
  const rank = new Map(orderOfDeath(words, referents, released).map((referent, i) => [referent, i]));
  cleared.sort((a, b) => (rank.get(a.referent) as number) - (rank.get(b.referent) as number));
  return cleared.map(({ reference }) => reference);
}

/** Can the program tell when something that is alive is freed? */
function isWatching(words: Int32Array): boolean {
  if (isReferentWatched(words)) return true;
  const first = ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS;
  const count = words[Header.finalizableCount] as number;
  for (let i = first; i < first + count; i++) {
    if (((words[((words[i] as number) >> 2) + 1] as number) & Watched) !== 0) return true;
  }
  return false;
}

/** The list of the large free blocks of about a size. */
export const largeList = (bytes: number): number => Header.largeLists + 31 - Math.clz32(bytes);

/** Puts a free run on the list of its size. */
export function addFree(words: Int32Array, block: number, bytes: number): void {
  const at = block >> 2;
  words[at] = 0;
  words[at + 1] = bytes;
  const list = bytes > FREE_CLASSES * 8 ? largeList(bytes) : Header.freeLists + (bytes >> 3);
  if (bytes > 8) {
    words[at + 2] = words[list] as number;
    words[list] = block;
  }
}

/** Under stress: whoever still uses a block that was freed meets no object there. */
function overwrite(words: Int32Array, from: number, to: number): void {
  if (words[Header.stress] !== 0) words.fill(FREED, from >> 2, to >> 2);
}

function sweep(words: Int32Array): number {
  words.fill(0, Header.freeLists, Header.largeLists + 32);
  const top = words[Header.top] as number;
  let live = 0;
  let run = 0;
  let block = HEAP_START;
  while (block < top) {
    const at = (block >> 2) + 1;
    const word = words[at] as number;
    const bytes = word & ~7;
    if ((word & Mark) !== 0) {
      words[at] = word & ~Mark;
      live += bytes;
      if (run !== 0) {
        overwrite(words, run, block);
        addFree(words, run, block - run);
        run = 0;
      }
    } else if (run === 0) run = block;
    block += bytes;
  }
  if (run !== 0) {
    overwrite(words, run, top);
    words[Header.top] = run;
  }
  return live;
}

/** Ends the region that small blocks are cut from, so that the heap can be walked block by block. */
export function closeRegion(words: Int32Array): void {
  const bump = words[Header.bump] as number;
  const end = words[Header.bumpEnd] as number;
  if (bump < end) addFree(words, bump, end - bump);
  words[Header.bump] = 0;
  words[Header.bumpEnd] = 0;
}

const LEAST_THRESHOLD = 1 << 21;

/** Is something unreachable that the program may see the end of? */
function isAnythingSeen(words: Int32Array): boolean {
  const first = ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS;
  const count = words[Header.finalizableCount] as number;
  for (let i = first; i < first + count; i++) {
    if (!isMarked(words, words[i] as number)) return true;
  }
  return weakReferences.some((reference) => {
    const referent = words[(reference >> 2) + WeakReference.referent] as number;
    return referent !== 0 && !isMarked(words, referent);
  });
}

/** How to collect. */
export interface Collecting {
  /** What may have become unreachable, if that is known: it decides the order among equals. */
  readonly released: readonly number[];
  /** Leave garbage in cycles alone if the program would see its end. */
  readonly keepCycles: boolean;
  /** Count the garbage in cycles, in Header.garbage. */
  readonly count: boolean;
}

/** Frees everything that nothing leads to, and answers what that means to the library. */
export function collect(image: Image, { released, keepCycles, count }: Collecting): Unreachable {
  const { words } = image;
  closeRegion(words);
  mark(words);
  if (count) words[Header.garbage] = countTracked(words, garbageInCycles(words));
  if (keepCycles && isAnythingSeen(words)) {
    for (const object of garbageInCycles(words)) push(words, object);
    drain(words);
  }
  const finalize = takeUnreachable(words, released);
  const callbacks = clearWeakReferences(words, released);
  for (const reference of callbacks) push(words, reference);
  drain(words);
  words[Header.watching] = isWatching(words) ? 1 : 0;
  const live = sweep(words);
  words[Header.liveBytes] = live;
  words[Header.allocatedBytes] = 0;
  words[Header.collections] = (words[Header.collections] as number) + 1;
  // Half of what is left, but neither so little that collecting is all we do nor so much that the image fills up.
  const room = (words[Header.limit] as number) - HEAP_START - live;
  words[Header.threshold] = Math.min(Math.max(LEAST_THRESHOLD, live), Math.max(room >> 1, 1 << 14));
  return { finalize, callbacks };
}
