import { Cls } from '../classes.ts';
import { Int, isSmall, NEEDS_PYTHON, NULL, small, WORD } from '../layout.ts';
import { toIndex, typeName } from '../operations.ts';
import { reprOfBytes, reprOfText } from '../text/escape.ts';
import { digitsValue, parseIntText } from '../text/int-parse.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesOf, isBytesLike } from './bytes-value.ts';
import { floatValue, isFloat } from './float-value.ts';
import { checkDigitsOfText } from './int-limits.ts';
import { intFromBigInt, intFromDouble, intOf, makeInt, signOfInt } from './int-value.ts';
import { isStr, stringOf } from './str-value.ts';

/** `int(…)`: from numbers and from text. */

/** The whole part of a double; ValueError and OverflowError for those without. */
export function truncate(vm: Vm, value: number): number {
  if (Number.isNaN(value)) vm.raise(Cls.ValueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) vm.raise(Cls.OverflowError, 'cannot convert float infinity to integer');
  return intFromDouble(vm, Math.trunc(value));
}

/** The plain int that text stands for; ValueError when it is none. `shown` is the repr for the message. */
export function intFromText(vm: Vm, text: string, base: number, shown: string): number {
  const parsed = parseIntText(text, base);
  if (parsed === null) {
    return vm.raise(Cls.ValueError, `invalid literal for int() with base ${base}: ${shown}`);
  }
  const { digits, negative } = parsed;
  if (parsed.base === 10 && digits.length <= 15)
    return makeInt(vm, negative ? -Number(digits) : Number(digits));
  if ((parsed.base & (parsed.base - 1)) !== 0) checkDigitsOfText(vm, digits.length);
  const value = digitsValue(digits, parsed.base);
  return intFromBigInt(vm, negative ? -value : value);
}

/** A plain int as an instance of a class that may be a Python subclass, which always has the layout of a heap int. */
export function intInstance(vm: Vm, cls: number, int: number): number {
  if (cls === Cls.int) return int;
  const { words } = vm;
  const count = isSmall(int) ? 1 : (words[(int >> 2) + Int.count] as number);
  const object = vm.allocInstance(cls, (Int.limbs + count) * WORD);
  const at = object >> 2;
  words[at + Int.sign] = signOfInt(vm, int) < 0 ? -1 : 1;
  words[at + Int.count] = count;
  if (isSmall(int)) words[at + Int.limbs] = Math.abs(int >> 1);
  else words.copyWithin(at + Int.limbs, (int >> 2) + Int.limbs, (int >> 2) + Int.limbs + count);
  return object;
}

/** The construct function of int: class, x, base. */
export function constructInt(vm: Vm, args: number): number {
  const cls = vm.words[args] as number;
  const value = vm.words[args + 1] as number;
  const base = vm.words[args + 2] as number;
  if (value === NULL) {
    if (base !== NULL) vm.raise(Cls.TypeError, 'int() missing string argument');
    return intInstance(vm, cls, small(0));
  }
  const int = base === NULL ? numberToInt(vm, value) : textToInt(vm, value, toBase(vm, base));
  return int === NEEDS_PYTHON ? NEEDS_PYTHON : intInstance(vm, cls, int);
}

function toBase(vm: Vm, value: number): number {
  const base = toIndex(vm, value);
  if (base !== 0 && (base < 2 || base > 36)) {
    vm.raise(Cls.ValueError, 'int() base must be >= 2 and <= 36, or 0');
  }
  return base;
}

function numberToInt(vm: Vm, value: number): number {
  const int = intOf(vm, value);
  if (isInstanceOfProgram(vm, value) && !isStr(vm, value)) return NEEDS_PYTHON;
  if (int !== NULL) return int;
  if (isFloat(vm, value)) return truncate(vm, floatValue(vm, value));
  if (isStr(vm, value) || isBytesLike(vm, value)) return textToInt(vm, value, 10);
  return vm.raise(
    Cls.TypeError,
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(vm, value)}'`,
  );
}

function textToInt(vm: Vm, value: number, base: number): number {
  if (isStr(vm, value)) {
    const text = stringOf(vm, value);
    return intFromText(vm, text, base, reprOfText(text));
  }
  if (isBytesLike(vm, value)) {
    const data = bytesOf(vm, value);
    return intFromText(vm, String.fromCharCode(...data), base, reprOfBytes(data));
  }
  return vm.raise(Cls.TypeError, "int() can't convert non-string with explicit base");
}
