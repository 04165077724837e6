import { Cls } from '../classes.ts';
import { isSmall, NULL, small } from '../layout.ts';
import { format, getItem, repr, str } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import { asciiOfRepr } from '../text/escape.ts';
import { parseFieldName, parseTemplate, TemplateError, type TemplateField } from '../text/template.ts';
import type { Vm } from '../vm.ts';
import { dictGet } from './dict.ts';
import { makeString, stringOf } from './str-value.ts';

/**
 * `str.format` and `str.format_map` over values that need no Python. An attribute, and whatever has a method in Python,
 * sends the whole call to the twin.
 */

/** Where a template's fields take their values from. */
interface Arguments {
  /** Index in `vm.words` of the first positional argument, and how many. */
  readonly first: number;
  readonly count: number;
  /** A dict of the named ones, or NULL. */
  readonly named: number;
  /** format_map has no positional arguments, and says so. */
  readonly map: boolean;
}

/** How the fields are numbered so far: the next number, or -1 when they carry their own. */
interface Numbering {
  next: number;
  mode: 'open' | 'automatic' | 'manual';
}

export function strFormat(vm: Vm, args: number, count: number): number {
  const named = vm.words[args + count] as number;
  return run(vm, vm.words[args] as number, { first: args + 1, count: count - 1, named, map: false });
}

export function strFormatMap(vm: Vm, args: number): number {
  const mapping = vm.words[args + 1] as number;
  if (isSmall(mapping) || vm.words[mapping >> 2] !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
  return run(vm, vm.words[args] as number, { first: 0, count: 0, named: mapping, map: true });
}

function run(vm: Vm, template: number, values: Arguments): number {
  try {
    return makeString(vm, expand(vm, stringOf(vm, template), values, { next: 0, mode: 'open' }, 2));
  } catch (error) {
    if (error instanceof TemplateError) return vm.raise(Cls.ValueError, error.message);
    throw error;
  }
}

function expand(vm: Vm, template: string, values: Arguments, numbering: Numbering, depth: number): string {
  if (depth === 0) throw new TemplateError('Max string recursion exceeded');
  let result = '';
  for (const field of parseTemplate(template)) {
    result += field.literal;
    if (field.name !== null) result += expandField(vm, field, field.name, values, numbering, depth);
  }
  return result;
}

function expandField(
  vm: Vm,
  field: TemplateField,
  name: string,
  values: Arguments,
  numbering: Numbering,
  depth: number,
): string {
  const { first, steps } = parseFieldName(name);
  let value = argument(vm, number(first, numbering), values);
  for (const step of steps) {
    if (step.attribute) throw NEEDS_PYTHON_SIGNAL;
    const { key } = step;
    value = getItem(vm, value, typeof key === 'number' ? small(key) : makeString(vm, key));
  }
  const spec =
    field.spec.includes('{') || field.spec.includes('}')
      ? expand(vm, field.spec, values, numbering, depth - 1)
      : field.spec;
  switch (field.conversion) {
    case '':
      return format(vm, value, spec);
    case 's':
      return format(vm, makeString(vm, str(vm, value)), spec);
    case 'r':
      return format(vm, makeString(vm, repr(vm, value)), spec);
    case 'a':
      return format(vm, makeString(vm, asciiOfRepr(repr(vm, value))), spec);
    default:
      throw new TemplateError(`Unknown conversion specifier ${field.conversion}`);
  }
}

/** The number or name of a field, after the automatic numbering. */
function number(first: string | number, numbering: Numbering): string | number {
  if (first === '') {
    if (numbering.mode === 'manual') {
      throw new TemplateError('cannot switch from manual field specification to automatic field numbering');
    }
    numbering.mode = 'automatic';
    return numbering.next++;
  }
  if (typeof first === 'number') {
    if (numbering.mode === 'automatic') {
      throw new TemplateError('cannot switch from automatic field numbering to manual field specification');
    }
    numbering.mode = 'manual';
  }
  return first;
}

function argument(vm: Vm, key: string | number, values: Arguments): number {
  if (typeof key === 'number') {
    if (values.map) throw new TemplateError('Format string contains positional fields');
    if (key >= values.count) {
      vm.raise(Cls.IndexError, `Replacement index ${key} out of range for positional args tuple`);
    }
    return vm.words[values.first + key] as number;
  }
  const word = makeString(vm, key);
  const value = values.named === NULL ? NULL : dictGet(vm, values.named, word);
  return value === NULL ? vm.raiseValue(Cls.KeyError, word) : value;
}
