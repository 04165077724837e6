import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import { NONE } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { newChain, newStack, switchStacks } from '../stacks.ts';
import type { Vm } from '../vm.ts';

/**
 * `_stack`: chains of frames for the library's greenlets. Its objects are for the library alone; it sees to it that a chain is
 * never begun by one thread and gone on with by another.
 */

function stackAt(vm: Vm, value: number): number {
  if (vm.words[value >> 2] !== Cls['<stack>']) vm.raise(Cls.TypeError, 'a stack is needed');
  return value;
}

const orNull = (value: number): number => (value === NONE ? 0 : value);

export const stackModule: NativeModule = {
  name: '_stack',
  functions: [
    /** `new()`: room to lay the running chain down; `new(function, argument)`: a chain that is yet to begin. */
    define('new', 0, 2, (vm, args, count) => {
      const core = vm as Core;
      if (count < 2) return newStack(core);
      return newChain(core, vm.words[args] as number, vm.words[args + 1] as number);
    }),
    /** `switch(own, target, value, exception)`: own None: the running chain is given up. */
    define('switch', 4, 4, (vm, args) => {
      const [own, target, value, exception] = vm.words.subarray(args, args + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      return switchStacks(
        vm as Core,
        own === NONE ? 0 : stackAt(vm, own),
        stackAt(vm, target),
        value,
        orNull(exception),
      );
    }),
  ],
};
