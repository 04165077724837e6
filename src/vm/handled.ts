import { Frame } from './layout.ts';
import type { Vm } from './vm.ts';

/** The exception that is being handled where a frame stands: its own or an outer one's. */
export function handledAt(vm: Vm, frame: number): number {
  const { words } = vm;
  for (let at = frame >> 2; at !== 0; at = (words[at + Frame.back] as number) >> 2) {
    const handled = words[at + Frame.handled] as number;
    if (handled !== 0) return handled;
  }
  return 0;
}
