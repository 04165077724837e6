import type { BuiltinClassName } from '../classes.ts';
import { Iterator as It, NULL, small } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import type { Vm } from '../vm.ts';
import { bytesLength, bytesStart } from './bytes-value.ts';
import { exhaust, lengthHint } from './iterators.ts';
import { codeAt, strKind, strLength, strOfCode } from './str-value.ts';

/** Iterators over the characters of a string and over the bytes of bytes and bytearrays. */

function strNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const source = words[at + It.source] as number;
  if (source === NULL) return NULL;
  const index = (words[at + It.index] as number) >> 1;
  if (index >= strLength(vm, source)) return exhaust(vm, iterator);
  words[at + It.index] = small(index + 1);
  return strOfCode(vm, codeAt(vm, source, strKind(vm, source), index));
}

function bytesNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const source = words[at + It.source] as number;
  if (source === NULL) return NULL;
  const index = (words[at + It.index] as number) >> 1;
  if (index >= bytesLength(vm, source)) return exhaust(vm, iterator);
  words[at + It.index] = small(index + 1);
  return small(vm.image.bytes[bytesStart(vm, source) + index] as number);
}

const iteratorType = (
  type: BuiltinClassName,
  next: (vm: Vm, iterator: number) => number,
  lengthOf: (vm: Vm, source: number) => number,
): TypeMethods => ({
  type,
  slots: { iter: (_vm, iterator) => iterator, next },
  methods: [
    lengthHint((vm, iterator) => {
      const source = vm.words[(iterator >> 2) + It.source] as number;
      if (source === NULL) return 0;
      return Math.max(0, lengthOf(vm, source) - ((vm.words[(iterator >> 2) + It.index] as number) >> 1));
    }),
  ],
});

export const strIteratorType = iteratorType('str_iterator', strNext, strLength);
export const bytesIteratorType = iteratorType('bytes_iterator', bytesNext, bytesLength);
