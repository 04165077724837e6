import { NEEDS_PYTHON } from '../layout.ts';
import type { NativeDefinition, NativeFunction, Vm } from '../vm.ts';

/** A native function or method with positional arguments, from `min` to `max` of them, self included. */
export const define = (
  name: string,
  min: number,
  max: number,
  run: NativeFunction,
  more: Partial<NativeDefinition> = {},
): NativeDefinition => ({ name, min, max, run, ...more });

/** A method without arguments: `x.copy()`. */
export const unaryMethod = (
  name: string,
  run: (vm: Vm, self: number) => number,
  more: Partial<NativeDefinition> = {},
): NativeDefinition => define(name, 1, 1, (vm, args) => run(vm, vm.words[args]!), more);

/** `__class_getitem__` of a generic type: `list[int]`. */
export const classGetItem = (): NativeDefinition =>
  define('__class_getitem__', 2, 2, () => NEEDS_PYTHON, { twin: '_operators.class_getitem' });

/** A method with one argument: `x.append(y)`. */
export const binaryMethod = (
  name: string,
  run: (vm: Vm, self: number, argument: number) => number,
  more: Partial<NativeDefinition> = {},
): NativeDefinition => define(name, 2, 2, (vm, args) => run(vm, vm.words[args]!, vm.words[args + 1]!), more);
