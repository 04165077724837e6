import { Cls } from '../classes.ts';
import { isSmall, Obj, Str, small } from '../layout.ts';
import { equals, hash } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { strEquals } from './str-compare.ts';

/** Hashes and equality of the keys of dicts and sets. */

const MINUS_ONE = small(-1);
const MINUS_TWO = small(-2);

/**
 * The hash of a key as it is stored beside the key: a small integer's word. Throws NEEDS_PYTHON_SIGNAL for an instance
 * with its own `__hash__`, raises TypeError for what has none.
 */
export function keyHash(vm: Vm, key: number): number {
  if (isSmall(key)) return key === MINUS_ONE ? MINUS_TWO : key;
  const at = key >> 2;
  if (vm.words[at + Obj.cls] === Cls.str) {
    const cached = vm.words[at + Str.hash]!;
    if (cached !== 0) return small(cached);
  }
  return small(hash(vm, key));
}

/** Are two keys with the same hash equal? Throws NEEDS_PYTHON_SIGNAL for an instance with its own `__eq__`. */
export function sameKey(vm: Vm, left: number, right: number): boolean {
  if (left === right) return true;
  if (isSmall(left) && isSmall(right)) return false;
  return isPlainString(vm, left) && isPlainString(vm, right)
    ? strEquals(vm, left, right)
    : equals(vm, left, right);
}

/** Is it a string, and no instance of a subclass? */
function isPlainString(vm: Vm, value: number): boolean {
  return !isSmall(value) && vm.words[(value >> 2) + Obj.cls] === Cls.str;
}
