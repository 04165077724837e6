import { HEAP_START } from '../classes.ts';
import { isSmall } from '../layout.ts';
import type { Vm } from '../vm.ts';

/** Is it an instance of a class made by a class statement, which may have any dunder? */
export const isInstanceOfProgram = (vm: Vm, value: number): boolean =>
  !isSmall(value) && (vm.words[value >> 2] as number) >= HEAP_START;
