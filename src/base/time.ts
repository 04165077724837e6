import type { Brand } from './brand.ts';

/** A duration or a moment of a run in nanoseconds; a whole number held in a double, exact up to 104 days. */
export type Nanoseconds = Brand<number, 'Nanoseconds'>;

export const nanoseconds = (value: number): Nanoseconds => value as Nanoseconds;
