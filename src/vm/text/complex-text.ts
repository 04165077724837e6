import { Cls } from '../classes.ts';
import type { Complex } from '../numeric/complex.ts';
import type { Vm } from '../vm.ts';
import { parseFloatText } from './float-parse.ts';
import { floatRepr } from './float-repr.ts';
import { formatFloatSpec } from './format-float.ts';
import { pad } from './format-number.ts';
import { type FormatSpec, parseSpec, unknownCode } from './format-spec.ts';
import { stripSpace } from './int-parse.ts';

/** Complex numbers as text. */

const isPlusZero = (value: number): boolean => Object.is(value, 0);

/** A part as it stands in a complex number: without `.0`. */
const part = (value: number): string => floatRepr(value).replace(/\.0$/, '');

/** `repr(complex)`. */
export function complexRepr([real, imag]: Complex): string {
  if (isPlusZero(real)) return `${part(imag)}j`;
  const text = part(imag);
  return `(${part(real)}${text.startsWith('-') ? '' : '+'}${text}j)`;
}

/** `format(complex, spec)` for a spec that is not empty. */
export function formatComplex(vm: Vm, [real, imag]: Complex, text: string): string {
  const spec = parseSpec(vm, text, 'complex', true, '');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) unknownCode(vm, spec.type, 'complex');
  const refuse = (what: string): never =>
    vm.raise(Cls.ValueError, `${what} not allowed in complex format specifier`);
  if (spec.fill === '0' && /^[+\- ]?z?#?0/.test(text)) refuse('Zero padding is');
  if (spec.align === '=') refuse("'=' alignment flag is");
  const bare: FormatSpec = { ...spec, width: -1, fill: ' ', align: '>' };
  const hidden = spec.type === '' && isPlusZero(real);
  const write = (value: number, sign: string): string => {
    const written = formatFloatSpec(vm, value, { ...bare, sign }, 'complex');
    return spec.type === '' && !spec.alternate ? written.replace(/\.0$/, '') : written;
  };
  const joined = `${hidden ? '' : write(real, spec.sign)}${write(imag, hidden ? spec.sign : '+')}j`;
  return pad(vm, spec.type === '' && !hidden ? `(${joined})` : joined, spec);
}

const NUMBER = String.raw`(?:\d[\d_]*\.?[\d_]*(?:e[+-]?\d[\d_]*)?|\.\d[\d_]*(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan)`;
const REAL = new RegExp(`^[+-]?${NUMBER}$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?(?:${NUMBER})?)j$`, 'i');
const BOTH = new RegExp(`^([+-]?${NUMBER})([+-](?:${NUMBER})?)j$`, 'i');

/** Text → complex as `complex()` reads it, or null when it is no number. */
export function parseComplexText(source: string): Complex | null {
  let text = stripSpace(source);
  if (text.startsWith('(') && text.endsWith(')')) text = stripSpace(text.slice(1, -1));
  if (REAL.test(text)) return pairOf(text, '0');
  const imaginary = IMAGINARY.exec(text);
  if (imaginary !== null) return pairOf('0', imaginary[1] as string);
  const both = BOTH.exec(text);
  return both === null ? null : pairOf(both[1] as string, both[2] as string);
}

function pairOf(real: string, imag: string): Complex | null {
  const x = parseFloatText(real);
  const y = parseFloatText(/^[+-]?$/.test(imag) ? `${imag}1` : imag);
  return x === null || y === null ? null : [x, y];
}
