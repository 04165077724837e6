import { Cls } from '../classes.ts';
import { isSmall } from '../layout.ts';
import { bitLength } from '../objects/int-arithmetic.ts';
import { safeDoubleOf, toBigInt, toFinite } from '../objects/int-value.ts';
import type { Vm } from '../vm.ts';
import { formatFloatSpec } from './format-float.ts';
import { layOutNumber, pad } from './format-number.ts';
import { type FormatSpec, parseSpec, unknownCode } from './format-spec.ts';
import { intText } from './int-text.ts';

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** `format(int, spec)` of a plain int. */
export function formatInt(vm: Vm, int: number, source: string, typeName = 'int'): string {
  const spec = parseSpec(vm, source, typeName, true, 'd');
  if (!'bcdnoxX'.includes(spec.type)) {
    if (!'eEfFgG%'.includes(spec.type)) unknownCode(vm, spec.type, typeName);
    return formatFloatSpec(vm, toFinite(vm, int), spec, typeName);
  }
  if (spec.precision >= 0) {
    vm.raise(Cls.ValueError, 'Precision not allowed in integer format specifier');
  }
  if (spec.noNegativeZero) {
    vm.raise(Cls.ValueError, 'Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (spec.type === 'c') return formatCharacter(vm, int, spec);
  const text = radixText(vm, int, spec.type);
  return layOutNumber(
    vm,
    {
      negative: text.startsWith('-'),
      prefix: spec.alternate && RADIX[spec.type] !== undefined ? `0${spec.type}` : '',
      digits: text.startsWith('-') ? text.slice(1) : text,
      rest: '',
    },
    spec,
  );
}

/** A plain int in the base of a type code, with a minus sign but no prefix. */
export function radixText(vm: Vm, int: number, type: string): string {
  const radix = RADIX[type];
  if (radix === undefined) return intText(vm, int);
  const safe = safeDoubleOf(vm, int);
  const text = Number.isNaN(safe) ? toBigInt(vm, int).toString(radix) : safe.toString(radix);
  return type === 'X' ? text.toUpperCase() : text;
}

function formatCharacter(vm: Vm, int: number, spec: FormatSpec): string {
  if (spec.sign !== '') {
    vm.raise(Cls.ValueError, "Sign not allowed with integer format specifier 'c'");
  }
  if (spec.alternate) {
    vm.raise(Cls.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (!isSmall(int) && bitLength(vm, int) > 63) {
    vm.raise(Cls.OverflowError, 'Python int too large to convert to C long');
  }
  return pad(vm, characterOf(vm, int), spec);
}

/** The character of a code point; OverflowError when there is none. */
export function characterOf(vm: Vm, int: number): string {
  const code = isSmall(int) ? int >> 1 : -1;
  if (code < 0 || code > 0x10ffff) vm.raise(Cls.OverflowError, '%c arg not in range(0x110000)');
  return String.fromCodePoint(code);
}
