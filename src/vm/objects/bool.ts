import { bool, FALSE, isSmall, NOT_IMPLEMENTED, TRUE } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { truth } from '../operations.ts';
import { formatInt } from '../text/format-int.ts';
import type { Vm } from '../vm.ts';
import { intSlots } from './int-slots.ts';
import { intOf } from './int-value.ts';
import { Binary } from './operator-codes.ts';

/** bool: an int whose `&`, `|` and `^` with another bool are bools. */

const isBool = (value: number): boolean => !isSmall(value) && (value === TRUE || value === FALSE);

function binary(vm: Vm, op: number, a: number, b: number): number {
  if (isBool(b)) {
    if (op === Binary.and) return bool(a === TRUE && b === TRUE);
    if (op === Binary.or) return bool(a === TRUE || b === TRUE);
    if (op === Binary.xor) return bool(a !== b);
  }
  return intSlots.binary?.(vm, op, a, b) ?? NOT_IMPLEMENTED;
}

export const boolType: TypeMethods = {
  type: 'bool',
  doc: 'Returns True when the argument is true, False otherwise.',
  slots: {
    ...intSlots,
    binary,
    truth: (_vm, a) => a === TRUE,
    repr: (_vm, a) => (a === TRUE ? 'True' : 'False'),
    format: (vm, a, spec) => formatInt(vm, intOf(vm, a), spec, 'bool'),
  },
  construct: {
    name: 'bool',
    min: 1,
    max: 2,
    run: (vm, args, count) => bool(count > 1 && truth(vm, vm.words[args + 1] as number)),
    twin: '_values.new_bool',
  },
};
