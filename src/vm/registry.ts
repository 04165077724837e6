import type { NativeModule, TypeMethods } from './native.ts';

/**
 * Everything native, in the order that gives each native function its index: the same in every host. Add at the end of a
 * list; a file that is not listed here does not exist for Python.
 */
export const TYPES: readonly TypeMethods[] = [];

export const MODULES: readonly NativeModule[] = [];
