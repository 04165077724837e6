import { Cls } from '../classes.ts';
import type { Vm } from '../vm.ts';
import { fixedDigits, significantDigits } from './float-digits.ts';
import { exponentText, floatRepr } from './float-repr.ts';
import { layOutNumber } from './format-number.ts';
import { checkSize, type FormatSpec, parseSpec, unknownCode } from './format-spec.ts';

/** `format(float, spec)`. */
export function formatFloat(vm: Vm, value: number, spec: string): string {
  return formatFloatSpec(vm, value, parseSpec(vm, spec, 'float', true, ''), 'float');
}

/** As formatFloat, with the specification read already; also for ints with a type code of floats. */
export function formatFloatSpec(vm: Vm, value: number, spec: FormatSpec, typeName: string): string {
  let type = spec.type;
  if (type !== '' && !'eEfFgGn%'.includes(type)) unknownCode(vm, type, typeName);
  let precision = spec.precision;
  checkSize(vm, precision);
  if (precision > 0x7fffffff) vm.raise(Cls.ValueError, 'precision too big');
  let suffix = '';
  let addPoint = false;
  if (type === '') {
    addPoint = true;
    type = precision < 0 ? 'r' : 'g';
  } else if (type === 'n') {
    type = 'g';
  } else if (type === '%') {
    type = 'f';
    value *= 100;
    suffix = '%';
  }
  if (precision < 0) precision = 6;
  const text = doubleText(Math.abs(value), type, precision, spec.alternate, addPoint);
  let negative = value < 0 || Object.is(value, -0);
  if (spec.noNegativeZero && negative && !/[1-9]|inf/i.test(text.split(/e/i)[0] as string)) negative = false;
  const digits = /^\d*/.exec(text)?.[0] ?? '';
  return layOutNumber(vm, { negative, prefix: '', digits, rest: text.slice(digits.length) + suffix }, spec);
}

/**
 * A double ≥ 0 (or NaN) in one of the styles e, f, g, r and their capitals. `addPoint`: as repr, a finite result always
 * has a point or an exponent.
 */
export function doubleText(
  value: number,
  type: string,
  precision: number,
  alternate: boolean,
  addPoint: boolean,
): string {
  const style = type.toLowerCase();
  let text: string;
  if (!Number.isFinite(value)) text = Number.isNaN(value) ? 'nan' : 'inf';
  else if (style === 'f') text = fixedText(value, precision, alternate);
  else if (style === 'e') text = exponentialText(value, precision, alternate);
  else if (style === 'g') text = generalText(value, precision, alternate, addPoint);
  else text = alternate ? withPoint(floatRepr(value)) : floatRepr(value);
  return type === style ? text : text.toUpperCase();
}

/** The most decimals that a double can have; beyond them are zeros. */
const MOST_DECIMALS = 1074;

function fixedText(value: number, precision: number, alternate: boolean): string {
  const places = Math.min(precision, MOST_DECIMALS);
  const text = fixedDigits(value, places) + '0'.repeat(precision - places);
  return alternate && precision === 0 ? `${text}.` : text;
}

function exponentialText(value: number, precision: number, alternate: boolean): string {
  const places = Math.min(precision, MOST_DECIMALS);
  const [digits, exponent] = significantDigits(value, places + 1);
  const decimals = digits.slice(1) + '0'.repeat(precision - places);
  const point = decimals !== '' || alternate ? '.' : '';
  return digits.slice(0, 1) + point + decimals + exponentText(exponent);
}

function generalText(value: number, precision: number, alternate: boolean, addPoint: boolean): string {
  const count = Math.max(1, precision);
  const [digits, exponent] = significantDigits(value, Math.min(count, MOST_DECIMALS));
  const kept = alternate ? digits : digits.replace(/0+$/, '') || '0';
  if (exponent < -4 || exponent >= count - (addPoint ? 1 : 0)) {
    const decimals = kept.slice(1);
    const point = decimals !== '' || alternate ? '.' : '';
    return kept.slice(0, 1) + point + decimals + exponentText(exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${kept}`;
  const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const decimals = kept.slice(exponent + 1);
  if (decimals !== '') return `${whole}.${decimals}`;
  return alternate ? `${whole}.` : addPoint ? `${whole}.0` : whole;
}

const withPoint = (text: string): string => (text.includes('.') ? text : text.replace('e', '.e'));
