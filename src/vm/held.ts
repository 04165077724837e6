import { HEAP_START } from './classes.ts';
import { Frame } from './layout.ts';
import { partsSeenFrom, watchedWithin } from './leads.ts';

/**
 * Was nothing lost by letting go? What is let go of is mostly held by somebody further up: the object of a bound method, an argument, a
 * test case in the middle of a test. To see that in the variables of the running functions takes a hundredth of a collection.
 */

/** How many functions are asked, from the innermost on, and how many words are looked at. */
const MOST_FRAMES = 60;
const MOST_GLOBALS = 3;
const MOST_WORDS = 6000;

const isObject = (value: number): boolean => (value & 7) === 0 && value >= HEAP_START;

/**
 * Are all watched objects to which the values lead certainly alive: held by a variable of a running function, by an attribute or an
 * item of what such a variable holds, and so on? Between two instructions; `fp` is the index of the running frame, whose top is in the image.
 */
export function areHeld(words: Int32Array, values: readonly number[], fp: number): boolean {
  const wanted = new Set<number>();
  for (const value of values) {
    for (const object of watchedWithin(words, value)) wanted.add(object);
  }
  if (wanted.size === 0) return true;
  const found: number[] = [];
  const met = new Set<number>();
  const meet = (value: number): void => {
    if (!isObject(value) || met.has(value)) return;
    met.add(value);
    wanted.delete(value);
    found.push(value);
  };
  const globals: number[] = [];
  let left = MOST_WORDS;
  for (let at = fp, count = 0; at !== 0 && count < MOST_FRAMES; count++) {
    const end = at + ((words[at + Frame.top] as number) >> 1);
    left -= end - at;
    for (let i = at + Frame.slots; i < end; i++) meet(words[i] as number);
    if (count < MOST_GLOBALS) globals.push(words[at + Frame.globals] as number);
    if (wanted.size === 0) return true;
    at = (words[at + Frame.back] as number) >> 2;
  }
  globals.forEach(meet);
  for (let next = 0; next < found.length && left > 0; next++) {
    left -= partsSeenFrom(words, found[next] as number, left, meet);
    if (wanted.size === 0) return true;
  }
  return false;
}
