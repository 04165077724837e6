import { Cls } from '../classes.ts';
import { isSmall, small } from '../layout.ts';
import { floatValue, isFloat, makeFloat } from '../objects/float-value.ts';
import { isInt, makeInt, toNumber } from '../objects/int-value.ts';
import { consuming, findAll } from '../objects/iteration.ts';
import { Binary } from '../objects/operator-codes.ts';
import { found } from '../objects/sequences.ts';
import { binary, layoutOf } from '../operations.ts';
import type { Vm } from '../vm.ts';

/**
 * `sum`: small integers are added as such, floats with the lost low part carried along (Neumaier), as CPython does
 * since 3.12, so that `sum([0.1] * 10)` is 1.0; everything else by `+`.
 */
export function sum(vm: Vm, args: number): number {
  const start = vm.words[args + 1]!;
  checkStart(vm, start);
  return consuming(vm, vm.words[args]!, (items) => {
    findAll(vm, items);
    return addUp(vm, start === 0 ? small(0) : start, found.first, found.first + found.length);
  });
}

function checkStart(vm: Vm, start: number): void {
  if (start === 0) return;
  const joins: Record<number, string> = {
    [Cls.str]: "strings [use ''.join(seq) instead]",
    [Cls.bytes]: "bytes [use b''.join(seq) instead]",
    [Cls.bytearray]: "bytearray [use b''.join(seq) instead]",
  };
  const what = joins[layoutOf(vm, start)];
  if (what !== undefined) vm.raise(Cls.TypeError, `sum() can't sum ${what}`);
}

function addUp(vm: Vm, start: number, first: number, end: number): number {
  const { words } = vm;
  let total = start;
  let at = first;
  while (at < end) {
    if (isSmall(total)) {
      let whole = total >> 1;
      while (at < end && isSmall(words[at]!) && Number.isSafeInteger(whole)) whole += words[at++]! >> 1;
      total = makeInt(vm, whole);
    }
    if (at === end) break;
    if (vm.image.classOf(total) === Cls.float) {
      const before = at;
      at = skipNumbers(vm, at, end);
      total = makeFloat(vm, addFloats(vm, floatValue(vm, total), before, at));
      if (at === end) break;
    }
    total = binary(vm, Binary.add, total, words[at++]!);
  }
  return total;
}

/** The end of the run of floats and ints that starts at a word. */
function skipNumbers(vm: Vm, from: number, end: number): number {
  let at = from;
  while (at < end && (isFloat(vm, vm.words[at]!) || isInt(vm, vm.words[at]!))) at++;
  return at;
}

function addFloats(vm: Vm, start: number, from: number, end: number): number {
  let total = start;
  let lost = 0;
  for (let at = from; at < end; at++) {
    const word = vm.words[at]!;
    if (!isFloat(vm, word)) {
      total += toNumber(vm, word);
      continue;
    }
    const x = floatValue(vm, word);
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return lost !== 0 && Number.isFinite(lost) ? total + lost : total;
}
