import type { Brand } from './brand.ts';

/** A duration or a moment of a run in nanoseconds; a whole number held in a double, exact up to 104 days. */
export type Nanoseconds = Brand<number, 'Nanoseconds'>;

/** A duration in seconds, as Python programs say it. */
export type Seconds = Brand<number, 'Seconds'>;

export const nanoseconds = (value: number): Nanoseconds => value as Nanoseconds;
export const seconds = (value: number): Seconds => value as Seconds;

export const MICROSECOND = nanoseconds(1_000);
export const MILLISECOND = nanoseconds(1_000_000);
export const SECOND = nanoseconds(1_000_000_000);

/** Rounds to the nearest nanosecond; Infinity stays Infinity (no timeout). */
export const fromSeconds = (value: Seconds | number): Nanoseconds => nanoseconds(Math.round(value * SECOND));

export const toSeconds = (value: Nanoseconds): Seconds => seconds(value / SECOND);
