import { Cls, HEAP_START } from './classes.ts';
import { Class, Frame, Header, Instance, Mark, Trace } from './layout.ts';

/**
 * What of the garbage CPython would not have freed by counting references: what is in a cycle, or hangs on one. Only its cycle
 * collector frees that, so weak references to it are alive, and its finalizers wait, until that runs.
 */

const isUnmarked = (words: Int32Array, value: number): boolean =>
  (value & 7) === 0 && value >= HEAP_START && ((words[(value >> 2) + 1] as number) & Mark) === 0;

/** The unmarked objects of the heap that cycles among them lead to; to be called between marking and sweeping. */
export function garbageInCycles(words: Int32Array): number[] {
  const referrers = new Map<number, number>();
  const top = words[Header.top] as number;
  for (let block = HEAP_START; block < top; block += (words[(block >> 2) + 1] as number) & ~7) {
    if (words[block >> 2] !== 0 && isUnmarked(words, block)) referrers.set(block, 0);
  }
  for (const object of referrers.keys()) {
    forEachPart(words, object, (part) => {
      const count = referrers.get(part);
      if (count !== undefined) referrers.set(part, count + 1);
    });
  }
  const free = [...referrers].flatMap(([object, count]) => (count === 0 ? [object] : []));
  for (let object = free.pop(); object !== undefined; object = free.pop()) {
    referrers.delete(object);
    forEachPart(words, object, (part) => {
      const count = referrers.get(part);
      if (count === undefined) return;
      referrers.set(part, count - 1);
      if (count === 1) free.push(part);
    });
  }
  return [...referrers.keys()];
}

/** Everything that an object refers to, but for what only we keep: a generator's frame does not own the generator. */
export function forEachPart(words: Int32Array, object: number, visit: (part: number) => void): void {
  const at = object >> 2;
  const cls = words[at] as number;
  if (cls >= HEAP_START) visit(cls);
  const trace = (words[(cls >> 2) + Class.trace] as number) >> 1;
  if (trace === Trace.opaque) return;
  const size = ((words[at + 1] as number) >>> 3) * 2;
  const end = trace === Trace.frame ? at + ((words[at + Frame.top] as number) >> 1) : at + size;
  const from = trace === Trace.opaqueWithDict ? end - 1 : at + (trace === Trace.weak ? 3 : 2);
  for (let i = from; i < end; i++) {
    const value = words[i] as number;
    if ((value & 7) !== 0 || value < HEAP_START) continue;
    if (trace === Trace.frame && i === at + Frame.owner) continue;
    visit(value);
  }
}

const UNTRACKED: ReadonlySet<number> = new Set([
  Cls['<raw>'],
  Cls['<slots>'],
  Cls.frame,
  Cls.int,
  Cls.float,
  Cls.str,
  Cls.bytes,
  Cls.bytearray,
  Cls.code,
  Cls.range,
]);

/** May it be part of a cycle, as CPython sees it? */
export const isTracked = (words: Int32Array, object: number): boolean =>
  !UNTRACKED.has(words[object >> 2] as number);

/** How many objects of garbage CPython's collector would say that it has found: no numbers and texts, and no instance's `__dict__`. */
export function countTracked(words: Int32Array, garbage: readonly number[]): number {
  const dicts = new Set<number>();
  for (const object of garbage) {
    const cls = words[object >> 2] as number;
    if (cls >= HEAP_START && words[(cls >> 2) + Class.layoutBase] === Cls.object) {
      dicts.add(words[(object >> 2) + Instance.dict] as number);
      dicts.add(words[(object >> 2) + Instance.slots] as number);
    }
  }
  return garbage.filter((object) => isTracked(words, object) && !dicts.has(object)).length;
}
