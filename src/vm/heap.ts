import { addFree, largeList } from './collect.ts';
import { FREE_CLASSES, Header } from './layout.ts';

/**
 * The slow half of allocation; the fast half, popping a free list or cutting from the current region, is in
 * Interpreter.alloc. Small blocks are cut from regions: a large free block, or a new stretch at `top`. Every new region and every
 * large block counts towards the next collection; blocks reused from the free lists do not.
 */

const REGION = 1 << 15;
export const SMALL_BLOCK = FREE_CLASSES * 8;

const SEARCHED = 8;

/** Takes a large free block of at least so many bytes off its list; 0 when there is none. */
function takeLarge(words: Int32Array, bytes: number, searched: number): number {
  const own = largeList(Math.max(bytes, SMALL_BLOCK + 8));
  // In the list of its own size a block may be too small; in the others the first will do.
  let link: number = own;
  for (let tries = 0; tries < searched; tries++) {
    const block = words[link] as number;
    if (block === 0) break;
    const at = block >> 2;
    if ((words[at + 1] as number) >= bytes) {
      words[link] = words[at + 2] as number;
      return block;
    }
    link = at + 2;
  }
  for (let list = own + 1; list < Header.largeLists + 32; list++) {
    const block = words[list] as number;
    if (block === 0) continue;
    words[list] = words[(block >> 2) + 2] as number;
    return block;
  }
  return 0;
}

function extend(words: Int32Array, bytes: number): number {
  const top = words[Header.top] as number;
  if (bytes > (words[Header.limit] as number) - top) return 0;
  words[Header.top] = top + bytes;
  return top;
}

/** Cuts a small block from a new region. 0: the image is full. */
export function allocateFromRegion(words: Int32Array, bytes: number): number {
  const bump = words[Header.bump] as number;
  const rest = (words[Header.bumpEnd] as number) - bump;
  if (rest > 0) addFree(words, bump, rest);
  let region = takeLarge(words, bytes, SEARCHED);
  let size: number;
  if (region !== 0) {
    size = words[(region >> 2) + 1] as number;
    if (size > REGION) {
      addFree(words, region + REGION, size - REGION);
      size = REGION;
    }
  } else {
    size = Math.min(REGION, (words[Header.limit] as number) - (words[Header.top] as number)) & ~7;
    if (size < bytes) {
      words[Header.bump] = 0;
      words[Header.bumpEnd] = 0;
      return 0;
    }
    region = extend(words, size);
  }
  words[Header.allocatedBytes] = (words[Header.allocatedBytes] as number) + size;
  words[Header.bump] = region + bytes;
  words[Header.bumpEnd] = region + size;
  return region;
}

/** A large block; 0: no room for it. */
export function allocateLarge(words: Int32Array, bytes: number): number {
  words[Header.allocatedBytes] = (words[Header.allocatedBytes] as number) + bytes;
  const block =
    takeLarge(words, bytes, SEARCHED) || extend(words, bytes) || takeLarge(words, bytes, Infinity);
  if (block === 0 || block + bytes === words[Header.top]) return block;
  const rest = (words[(block >> 2) + 1] as number) - bytes;
  if (rest > 0) addFree(words, block + bytes, rest);
  return block;
}

/** Gives a block back. */
export function release(words: Int32Array, block: number): void {
  addFree(words, block, (words[(block >> 2) + 1] as number) & ~7);
}
