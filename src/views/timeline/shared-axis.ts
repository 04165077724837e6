import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Range } from './layout.ts';

/** A time axis that several timelines show together: zooming one of them zooms all. */
interface Axis {
  /** How long the axis is at least, in nanoseconds: the longest of the runs. */
  readonly extent: number;
  readonly range: Range | null;
}

export type SharedAxis = StoreApi<Axis>;

export const createSharedAxis = (): SharedAxis => createStore<Axis>(() => ({ extent: 0, range: null }));

/** Are two ranges the same but for rounding? Then nobody needs to be told. */
export function isSameRange(one: Range | null, other: Range): boolean {
  if (one === null) return false;
  const slack = (other.to - other.from) * 1e-9;
  return Math.abs(one.from - other.from) <= slack && Math.abs(one.to - other.to) <= slack;
}
