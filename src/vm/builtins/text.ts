import { write } from '../../kernel/output.ts';
import { Cls } from '../classes.ts';
import { Header, NEEDS_PYTHON, NONE, SUSPEND } from '../layout.ts';
import { enter } from '../modules/kernel-arguments.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { dictGetName } from '../objects/dict.ts';
import { intern } from '../objects/str-intern.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { format, layoutOf, repr, str, typeName } from '../operations.ts';
import { asciiOfRepr } from '../text/escape.ts';
import type { Vm } from '../vm.ts';

/** The builtins that make text and show it. */

/** `print`: one call, one chunk to the output, unless the program has put something else in the place of sys.stdout. */
function print(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const [sep, end, file] = [words[args + count]!, words[args + count + 1]!, words[args + count + 2]!];
  if ((file !== 0 && file !== NONE) || outputReplaced(vm)) return NEEDS_PYTHON;
  const between = separator(vm, sep, 'sep', ' ');
  let text = '';
  for (let i = 0; i < count; i++) text += (i === 0 ? '' : between) + str(vm, words[args + i]!);
  text += separator(vm, end, 'end', '\n');
  if (vm.host.machine !== null) return write(enter(vm).kernel, 1, text) === -1 ? SUSPEND : NONE;
  vm.host.write(1, text);
  return NONE;
}

function separator(vm: Vm, value: number, name: string, usual: string): string {
  if (value === 0 || value === NONE) return usual;
  if (layoutOf(vm, value) === Cls.str) return stringOf(vm, value);
  return vm.raise(Cls.TypeError, `${name} must be None or a string, not ${typeName(vm, value)}`);
}

/** Is sys.stdout another one than at the start? */
function outputReplaced(vm: Vm): boolean {
  const modules = vm.words[Header.modules]!;
  const sys = modules === 0 ? 0 : dictGetName(vm, modules, intern(vm, 'sys'));
  if (sys === 0) return false;
  const attributes = vm.image.get(sys, 2);
  return (
    dictGetName(vm, attributes, intern(vm, 'stdout')) !==
    dictGetName(vm, attributes, intern(vm, '__stdout__'))
  );
}

function formatValue(vm: Vm, args: number, count: number): number {
  const spec = count > 1 ? vm.words[args + 1]! : 0;
  if (spec !== 0 && layoutOf(vm, spec) !== Cls.str) {
    vm.raise(Cls.TypeError, `format() argument 2 must be str, not ${typeName(vm, spec)}`);
  }
  return makeString(vm, format(vm, vm.words[args]!, spec === 0 ? '' : stringOf(vm, spec)));
}

export const textBuiltins: NativeModule = {
  name: 'builtins',
  functions: [
    define('print', 0, Infinity, print, {
      keywordOnly: ['sep', 'end', 'file', 'flush'],
      twin: '_builtins.print',
    }),
    define('repr', 1, 1, (vm, args) => makeString(vm, repr(vm, vm.words[args]!)), {
      twin: '_operators.repr',
    }),
    define('ascii', 1, 1, (vm, args) => makeString(vm, asciiOfRepr(repr(vm, vm.words[args]!))), {
      twin: '_operators.ascii',
    }),
    define('format', 1, 2, formatValue, { twin: '_builtins.format' }),
    define('input', 0, 1, () => NEEDS_PYTHON, { twin: '_builtins.input' }),
    define('open', 1, 8, () => NEEDS_PYTHON, {
      keywords: ['file', 'mode', 'buffering', 'encoding', 'errors', 'newline', 'closefd', 'opener'],
      twin: '_builtins.open',
    }),
    define('eval', 1, 3, () => NEEDS_PYTHON, { twin: '_builtins.eval' }),
    define('exec', 1, 3, () => NEEDS_PYTHON, { twin: '_builtins.exec' }),
    define('compile', 1, Infinity, () => NEEDS_PYTHON, { twin: '_builtins.compile' }),
  ],
};
