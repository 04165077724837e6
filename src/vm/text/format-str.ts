import { Cls } from '../classes.ts';
import type { Vm } from '../vm.ts';
import { pad } from './format-number.ts';
import { parseSpec, unknownCode } from './format-spec.ts';

/** `format(str, spec)`. */
export function formatStr(vm: Vm, text: string, source: string): string {
  const spec = parseSpec(vm, source, 'str', false, 's');
  if (spec.type !== 's') unknownCode(vm, spec.type, 'str');
  const refuse = (what: string): never =>
    vm.raise(Cls.ValueError, `${what} not allowed in string format specifier`);
  if (spec.sign !== '') refuse(spec.sign === ' ' ? 'Space' : 'Sign');
  if (spec.noNegativeZero) refuse('Negative zero coercion (z)');
  if (spec.alternate) refuse('Alternate form (#)');
  if (spec.align === '=') refuse("'=' alignment");
  const shown = spec.precision >= 0 ? [...text].slice(0, spec.precision).join('') : text;
  return pad(vm, shown, spec);
}
