import type { Brand } from './brand.ts';

/** Identifies a thread of a machine; counts from 1 in the order of creation and is never reused within a run. */
export type Tid = Brand<number, 'Tid'>;

/** Identifies a process of a machine; the first is 1000, as a shell would show it, then 1001, … in order of creation. */
export type Pid = Brand<number, 'Pid'>;

/** Identifies a kernel object (lock, queue, file, …) of a machine; counts from 1 in the order of creation. */
export type ObjectId = Brand<number, 'ObjectId'>;

export const tid = (value: number): Tid => value as Tid;
export const pid = (value: number): Pid => value as Pid;
export const objectId = (value: number): ObjectId => value as ObjectId;
