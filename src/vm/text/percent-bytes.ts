import { Cls } from '../classes.ts';
import { bytesOf, isBytesLike } from '../objects/bytes-value.ts';
import { makeString } from '../objects/str-value.ts';
import { makeTuple, tupleItem, tupleLength } from '../objects/tuple.ts';
import { isInstance, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { percentFormat } from './percent.ts';

/**
 * `bytes % values`: as for str, over the bytes as Latin-1. `%b` and `%s` take bytes, so those become text first.
 */
export function percentFormatBytes(vm: Vm, template: Uint8Array, values: number): Uint8Array {
  const text = latin(template).replace(/%([-+ #0]*(?:\d+|\*)?(?:\.\d+)?)b/g, '%$1s');
  const items = isInstance(vm, values, Cls.tuple)
    ? Array.from({ length: tupleLength(vm, values) }, (_, i) => tupleItem(vm, values, i))
    : [values];
  const codes = [...text.matchAll(/%(?:%|[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?([a-zA-Z]))/g)].flatMap(
    (match) => (match[1] === undefined ? [] : [match[1]]),
  );
  const shown = items.map((item, i) => {
    if (codes[i] !== 's') return item;
    if (!isBytesLike(vm, item)) {
      vm.raise(
        Cls.TypeError,
        `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(vm, item)}'`,
      );
    }
    return makeString(vm, latin(bytesOf(vm, item)));
  });
  const result = percentFormat(vm, text, makeTuple(vm, shown), 'bytes');
  return Uint8Array.from(result, (char) => char.charCodeAt(0));
}

const latin = (data: Uint8Array): string => Array.from(data, (byte) => String.fromCharCode(byte)).join('');
