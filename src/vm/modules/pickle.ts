import { NONE, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { makeString } from '../objects/str-value.ts';
import { makePair } from '../objects/tuple.ts';
import { shortRepr } from '../short-repr.ts';
import { readValue } from './pickle-reader.ts';
import { writeValue } from './pickle-writer.ts';

/** `_pickle`: bytes of built-in values; src/python/_pickling.py turns everything else into built-in values first. */
export const pickleModule: NativeModule = {
  name: '_pickle',
  functions: [
    // None when there is something else than built-ins in the value.
    define('write', 1, 1, (vm, args) => {
      const data = writeValue(vm, vm.words[args]!);
      return data === null ? NONE : makeBytes(vm, data);
    }),
    define('read', 1, 1, (vm, args) => readValue(vm, bytesOf(vm, vm.words[args]!)).value),
    // The value at the beginning of bytes, and how many of them it is.
    define('read_first', 1, 1, (vm, args) => {
      const { value, size } = readValue(vm, bytesOf(vm, vm.words[args]!));
      return makePair(vm, value, small(size));
    }),
    define('short_repr', 1, 1, (vm, args) => makeString(vm, shortRepr(vm, vm.words[args]!))),
  ],
};
