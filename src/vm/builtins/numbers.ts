import { Cls } from '../classes.ts';
import { NEEDS_PYTHON, NONE, NOT_IMPLEMENTED } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { bytesLength, bytesOf } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { intOf, makeInt } from '../objects/int-value.ts';
import { absNumber, divmodNumbers, powerModulo, roundNumber } from '../objects/number-functions.ts';
import { Binary } from '../objects/operator-codes.ts';
import { codeAt, makeString, strKind, strLength, strOfCode } from '../objects/str-value.ts';
import { binary, layoutOf, toIndex, typeName } from '../operations.ts';
import { radixText } from '../text/format-int.ts';
import type { Vm } from '../vm.ts';

/** The builtins about numbers and characters. */

/** The answer of a number function, or the twin's when it has none. */
const orPython = (result: number): number => (result === NOT_IMPLEMENTED ? NEEDS_PYTHON : result);

const radix = (name: string, prefix: string, type: string) =>
  define(
    name,
    1,
    1,
    (vm, args) => {
      const int = indexInt(vm, vm.words[args]!);
      const text = radixText(vm, int, type);
      return makeString(vm, text.startsWith('-') ? `-${prefix}${text.slice(1)}` : `${prefix}${text}`);
    },
    { twin: `_builtins.${name}` },
  );

/** An int argument as a plain int of any size. */
function indexInt(vm: Vm, value: number): number {
  const int = intOf(vm, value);
  return int !== 0 ? int : makeInt(vm, toIndex(vm, value));
}

function chr(vm: Vm, args: number): number {
  const code = toIndex(vm, vm.words[args]!);
  if (code < 0 || code > 0x10ffff) vm.raise(Cls.ValueError, 'chr() arg not in range(0x110000)');
  return strOfCode(vm, code);
}

function ord(vm: Vm, args: number): number {
  const value = vm.words[args]!;
  const layout = layoutOf(vm, value);
  let length = 0;
  if (layout === Cls.str) {
    length = strLength(vm, value);
    if (length === 1) return makeInt(vm, codeAt(vm, value, strKind(vm, value), 0));
  } else if (layout === Cls.bytes || layout === Cls.bytearray) {
    length = bytesLength(vm, value);
    if (length === 1) return makeInt(vm, bytesOf(vm, value)[0]!);
  } else {
    vm.raise(Cls.TypeError, `ord() expected string of length 1, but ${typeName(vm, value)} found`);
  }
  return vm.raise(Cls.TypeError, `ord() expected a character, but string of length ${length} found`);
}

function power(vm: Vm, args: number): number {
  const [base, exponent, modulus] = [vm.words[args]!, vm.words[args + 1]!, vm.words[args + 2]!];
  if (modulus === 0 || modulus === NONE) return binary(vm, Binary.pow, base, exponent);
  return orPython(powerModulo(vm, base, exponent, modulus));
}

export const numberBuiltins: NativeModule = {
  name: 'builtins',
  functions: [
    define('abs', 1, 1, (vm, args) => orPython(absNumber(vm, vm.words[args]!)), { twin: '_builtins.abs' }),
    define('divmod', 2, 2, (vm, args) => orPython(divmodNumbers(vm, vm.words[args]!, vm.words[args + 1]!)), {
      twin: '_builtins.divmod',
    }),
    define('pow', 2, 3, power, { keywords: ['base', 'exp', 'mod'], twin: '_builtins.pow' }),
    define('round', 1, 2, (vm, args) => orPython(roundNumber(vm, vm.words[args]!, vm.words[args + 1]!)), {
      keywords: ['number', 'ndigits'],
      twin: '_builtins.round',
    }),
    radix('bin', '0b', 'b'),
    radix('oct', '0o', 'o'),
    radix('hex', '0x', 'x'),
    define('chr', 1, 1, chr, { twin: '_builtins.chr' }),
    define('ord', 1, 1, ord),
  ],
};
