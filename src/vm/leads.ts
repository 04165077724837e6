import { Cls, HEAP_START } from './classes.ts';
import { Class, Frame, FunctionObject, List, Trace, Tuple, Watched } from './layout.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';

/** What an object holds, as far as its end may be theirs. */

/** How many objects and words are looked at: enough for what people build by hand. */
const MOST_OBJECTS = 100;
const MOST_WORDS = 600;

/** Classes, modules and code are not freed with what refers to them; numbers and text refer to nothing. */
const LASTING: readonly number[] = [
  Cls.type,
  Cls.module,
  Cls.code,
  Cls.builtin_function_or_method,
  Cls.method_descriptor,
  Cls.getset_descriptor,
  Cls.int,
  Cls.float,
  Cls.str,
  Cls.bytes,
  Cls['<raw>'],
];
const lasting = new Set(LASTING);

const isObject = (value: number): boolean => (value & 7) === 0 && value >= HEAP_START;

const seen: number[] = [];

/** Does an object, or something that it holds, have a finalizer or weak references? Not sure to be found in a large structure. */
export const leadsToWatched = (words: Int32Array, object: number): boolean => walk(words, object, undefined);

/** All such objects, as far as they are found. */
export function watchedWithin(words: Int32Array, object: number): readonly number[] {
  const watched: number[] = [];
  walk(words, object, watched);
  return watched;
}

/** Goes through what an object holds. Lists the watched objects that it meets; without a list it answers at the first one that there is one. */
function walk(words: Int32Array, object: number, watched: number[] | undefined): boolean {
  if (!isObject(object)) return false;
  seen.length = 0;
  seen.push(object);
  let left = MOST_WORDS;
  const meet = (value: number): void => {
    if (seen.length < MOST_OBJECTS && !seen.includes(value)) seen.push(value);
  };
  for (let next = 0; next < seen.length; next++) {
    const at = (seen[next] as number) >> 2;
    if (lasting.has(words[at] as number) || words[at] === 0) continue;
    if (((words[at + 1] as number) & Watched) !== 0) {
      if (watched === undefined) return true;
      watched.push(seen[next] as number);
    }
    left -= partsSeenFrom(words, seen[next] as number, left, meet);
  }
  return false;
}

/** Tells `meet` of the objects that an object holds, and answers how many words were looked at, of at most so many. */
export function partsSeenFrom(
  words: Int32Array,
  object: number,
  most: number,
  meet: (value: number) => void,
): number {
  const at = object >> 2;
  const cls = words[at] as number;
  if (lasting.has(cls) || cls === 0) return 0;
  const trace = (words[(cls >> 2) + Class.trace] as number) >> 1;
  if (trace === Trace.opaque) return 0;
  const [from, end] = extent(words, at, cls, trace);
  const stop = Math.min(end, from + Math.max(most, 0));
  for (let i = from; i < stop; i++) {
    const value = words[i] as number;
    if (isObject(value)) meet(value);
  }
  return stop - from;
}

/** Which words of an object are what it holds. */
function extent(words: Int32Array, at: number, cls: number, trace: number): readonly [number, number] {
  if (cls === Cls.function || cls === Cls['<c function>'])
    return [at + FunctionObject.defaults, at + FunctionObject.closure + 1];
  if (trace === Trace.frame) return [at + Frame.slots, at + ((words[at + Frame.top] as number) >> 1)];
  const end = at + ((words[at + 1] as number) >>> 3) * 2;
  if (trace === Trace.opaqueWithDict) return [end - 1, end];
  return [at + (trace === Trace.weak ? 3 : 2), end];
}

/** The parts of an object, in the order in which it lets go of them. */
export function partsOf(words: Int32Array, object: number): number[] {
  const at = object >> 2;
  const cls = words[at] as number;
  const layout = words[(cls >> 2) + Class.layoutBase] as number;
  if (layout === Cls.list) {
    const first = ((words[at + List.items] as number) >> 2) + BLOCK_ITEMS;
    return Array.from(words.subarray(first, first + ((words[at + List.length] as number) >> 1))).reverse();
  }
  if (layout === Cls.tuple) {
    const first = at + Tuple.items;
    return Array.from(words.subarray(first, first + ((words[at + Tuple.length] as number) >> 1))).reverse();
  }
  const trace = (words[(cls >> 2) + Class.trace] as number) >> 1;
  if (trace === Trace.opaque) return [];
  const [from, end] = extent(words, at, cls, trace);
  return Array.from(words.subarray(from, end));
}
