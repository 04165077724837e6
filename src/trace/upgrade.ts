import { defined } from '../base/assert.ts';
import type { Plain } from './meta.ts';

/** By version n: makes a file of version n into one of version n + 1. Never changed once a version has been published. */
export type Upgraders = ReadonlyMap<number, (file: Plain) => Plain>;

export const UPGRADERS: Upgraders = new Map();

/** A file as the current version would have written it. */
export function upgrade(file: Plain, version: number, current: number, upgraders: Upgraders): Plain {
  for (let from = version; from < current; from++)
    file = defined(upgraders.get(from), `an upgrader from version ${from}`)(file);
  return file;
}
