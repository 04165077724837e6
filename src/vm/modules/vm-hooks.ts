import type { Core } from '../core.ts';
import { hookOf, setHook } from '../hooks.ts';
import { Header, NONE, small, Thread } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import type { Vm } from '../vm.ts';

/** `_vm`, continued: the hooks of threads (hooks.ts), by number: 0 the profile function, 1 the trace function. */

const fieldOf = (vm: Vm, hook: number): number =>
  vm.words[hook] === small(0) ? Thread.profile : Thread.trace;

export const vmHooks: NativeModule = {
  name: '_vm',
  functions: [
    define('hook', 1, 1, (vm, args) => hookOf(vm as Core, vm.thread, fieldOf(vm, args))),
    define('set_hook', 2, 2, (vm, args) => {
      setHook(vm as Core, vm.thread, fieldOf(vm, args), vm.words[args + 1] as number);
      return NONE;
    }),
    /** In all threads of the process. */
    define('set_hooks', 2, 2, (vm, args) => {
      for (const thread of (vm as Core).itemsOf(vm.words[Header.threads] as number)) {
        setHook(vm as Core, thread, fieldOf(vm, args), vm.words[args + 1] as number);
      }
      return NONE;
    }),
    /** While a hook runs, nothing is told of what it does. */
    define('in_hook', 1, 1, (vm, args) => {
      vm.words[(vm.thread >> 2) + Thread.hooking] = vm.words[args] === small(1) ? small(1) : 0;
      return NONE;
    }),
  ],
};
