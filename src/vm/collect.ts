import { Cls, HEAP_START } from './classes.ts';
import type { Image } from './image.ts';
import { CLASS_WORDS, CLASSES, Class, FREE_CLASSES, Frame, Header, Mark, Trace } from './layout.ts';

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
    if (cls >= HEAP_START) push(words, cls);
    const end = at + ((words[at + 1] as number) >>> 2);
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
}

function mark(words: Int32Array): void {
  traceWords(words, Header.constants, Header.bump);
  push(words, words[Header.unnamed] as number);
  push(words, words[Header.knownNames] as number);
  push(words, words[Header.memoryError] as number);
  push(words, words[Header.operators] as number);
  for (let cls = CLASSES; cls <= Cls.ExceptionGroup; cls += CLASS_WORDS * 4) {
    traceWords(words, (cls >> 2) + 2, (cls >> 2) + CLASS_WORDS);
  }
  drain(words);
  for (const reference of weakReferences) {
    const at = (reference >> 2) + 2;
    const referent = words[at] as number;
    if (
      referent >= HEAP_START &&
      (referent & 7) === 0 &&
      ((words[(referent >> 2) + 1] as number) & Mark) === 0
    ) {
      words[at] = 0;
    }
  }
  weakReferences = [];
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

/** Frees everything that nothing leads to. */
export function collect(image: Image): void {
  const { words } = image;
  closeRegion(words);
  mark(words);
  const live = sweep(words);
  words[Header.liveBytes] = live;
  words[Header.allocatedBytes] = 0;
  words[Header.collections] = (words[Header.collections] as number) + 1;
  // Half of what is left, but neither so little that collecting is all we do nor so much that the image fills up.
  const room = (words[Header.limit] as number) - HEAP_START - live;
  words[Header.threshold] = Math.min(Math.max(LEAST_THRESHOLD, live), Math.max(room >> 1, 1 << 14));
}
