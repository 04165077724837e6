import type { Vm } from '../vm.ts';
import { checkSize, type FormatSpec } from './format-spec.ts';

/** The parts of a number, as they stand one after the other: sign, prefix, whole digits, the rest (point, exponent, %). */
export interface NumberText {
  readonly negative: boolean;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

/** Puts a number together: sign, grouping, padding. */
export function layOutNumber(vm: Vm, number: NumberText, spec: FormatSpec): string {
  checkSize(vm, spec.width);
  const sign = number.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const lead = sign + number.prefix;
  const zeros = spec.fill === '0' && spec.align === '=';
  const room = zeros ? spec.width - lead.length - number.rest.length : 0;
  const every = spec.grouping === '' ? 0 : 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
  const digits = group(number.digits, spec.grouping, every, room);
  if (spec.align === '=') {
    const missing = spec.width - lead.length - [...digits].length - number.rest.length;
    return lead + (missing > 0 ? spec.fill.repeat(missing) : '') + digits + number.rest;
  }
  return pad(vm, lead + digits + number.rest, spec);
}

/** Groups digits from the right, after filling up with zeros to `room` characters (separators included). */
function group(digits: string, separator: string, every: number, room: number): string {
  if (separator === '') return digits.padStart(room, '0');
  let text = '';
  let count = 0;
  for (let end = digits.length; end > 0; end -= every) {
    const part = digits.slice(Math.max(0, end - every), end);
    text = text === '' ? part : part + separator + text;
    count = part.length;
  }
  while (text.length < room) {
    if (count === every) {
      text = separator + text;
      count = 0;
    }
    text = `0${text}`;
    count++;
  }
  return text;
}

/** Pads text to the width; `=` means right here. */
export function pad(vm: Vm, text: string, spec: FormatSpec): string {
  checkSize(vm, spec.width);
  if (text.length >= spec.width && spec.width <= 0) return text;
  const length = lengthInCodes(text);
  const missing = spec.width - length;
  if (missing <= 0) return text;
  if (spec.align === '<') return text + spec.fill.repeat(missing);
  if (spec.align !== '^') return spec.fill.repeat(missing) + text;
  const left = missing >> 1;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** Length in code points. */
export function lengthInCodes(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}
