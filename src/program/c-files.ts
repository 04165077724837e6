/**
 * Which files of the library stand for what CPython has written in C. Their frames are left out of tracebacks, and what a `def` at
 * the top of them makes is a built-in function: it is no descriptor, so that as an attribute of a class it is called without `self`.
 */

/** Modules that are C from end to end, and are written here in Python under their own name. */
const MODULES: ReadonlySet<string> = new Set(
  'array atexit binascii bisect cmath errno faulthandler fcntl gc grp itertools operator pwd resource select sys time zlib'
    .split(' ')
    .map((name) => `${name}.py`),
);

export const standsForC = (libraryFile: string): boolean =>
  libraryFile.startsWith('_') || MODULES.has(libraryFile);
