import { Cls } from '../classes.ts';
import { bool, NONE, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { maxStrDigits, setMaxStrDigits } from '../objects/int-limits.ts';
import { makeInt } from '../objects/int-value.ts';
import { makeList } from '../objects/list.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { makePair, makeTuple } from '../objects/tuple.ts';
import { toIndex } from '../operations.ts';
import { percentDirectives, percentFormatPrepared } from '../text/percent.ts';
import { parseFieldName, parseTemplate, TemplateError } from '../text/template.ts';
import type { Vm } from '../vm.ts';

/** `_text`: the readers of format strings for the twins in src/python/_values.py, and the limit of sys on digits. */

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;

function orValueError<T>(vm: Vm, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateError) return vm.raise(Cls.ValueError, error.message);
    throw error;
  }
}

/** parse_template(template) → [(literal, name or None, spec, conversion), …] */
function template(vm: Vm, args: number): number {
  const fields = orValueError(vm, () => parseTemplate(stringOf(vm, at(vm, args, 0))));
  return makeList(
    vm,
    fields.map(({ literal, name, spec, conversion }) =>
      makeTuple(vm, [
        makeString(vm, literal),
        name === null ? NONE : makeString(vm, name),
        makeString(vm, spec),
        makeString(vm, conversion),
      ]),
    ),
  );
}

const nameOrNumber = (vm: Vm, key: string | number): number =>
  typeof key === 'number' ? small(key) : makeString(vm, key);

/** parse_field_name(name) → (first, [(is_attribute, key), …]) */
function fieldName(vm: Vm, args: number): number {
  const { first, steps } = orValueError(vm, () => parseFieldName(stringOf(vm, at(vm, args, 0))));
  return makePair(
    vm,
    nameOrNumber(vm, first),
    makeList(
      vm,
      steps.map((step) => makePair(vm, bool(step.attribute), nameOrNumber(vm, step.key))),
    ),
  );
}

/** percent_directives(template) → [(key or None, stars, letter), …] */
function directives(vm: Vm, args: number): number {
  return makeList(
    vm,
    percentDirectives(stringOf(vm, at(vm, args, 0))).map(({ key, stars, code }) =>
      makeTuple(vm, [key === null ? NONE : makeString(vm, key), small(stars), makeString(vm, code)]),
    ),
  );
}

export const textModule: NativeModule = {
  name: '_text',
  functions: [
    define('parse_template', 1, 1, template),
    define('parse_field_name', 1, 1, fieldName),
    define('percent_directives', 1, 1, directives),
    define('max_str_digits', 0, 1, (vm, args, count) => {
      if (count > 0) setMaxStrDigits(vm, toIndex(vm, at(vm, args, 0)));
      return makeInt(vm, maxStrDigits(vm));
    }),
    define('percent', 2, 2, (vm, args) =>
      makeString(vm, percentFormatPrepared(vm, stringOf(vm, at(vm, args, 0)), at(vm, args, 1))),
    ),
  ],
};
