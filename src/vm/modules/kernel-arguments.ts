import type { System } from '../../kernel/system.ts';
import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import type { MachineHost } from '../host.ts';
import { bool, NONE, SUSPEND, small } from '../layout.ts';
import { define } from '../objects/define.ts';
import { floatValue, isFloat } from '../objects/float-value.ts';
import { stringOf } from '../objects/str-value.ts';
import { toIndex, truth } from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';

/** From Python values to the arguments of system calls, and back. */

/** The machine around the process. */
export function machineOf(vm: Vm): MachineHost {
  return vm.host.machine ?? vm.raise(Cls.RuntimeError, 'there is no machine to run on');
}

/** Tells the kernel what the thread computed since its last system call; every call begins with it. */
export function enter(vm: Vm): System {
  const { system } = machineOf(vm);
  const core = vm as Core;
  system.enter(core.spent, core.site());
  core.granted = core.budget;
  return system;
}

/** An argument of the running call, by its position. */
export type Arguments = (position: number) => number;

/** A system call: what it does with its arguments. The count is fixed, so that the library passes them all. */
export const systemCall = (
  name: string,
  count: number,
  run: (vm: Vm, system: System, at: Arguments) => number,
): NativeDefinition =>
  define(name, count, count, (vm, args) => run(vm, enter(vm), (i) => vm.words[args + i]!));

export const intAt = (vm: Vm, value: number): number => toIndex(vm, value);
export const boolAt = (vm: Vm, value: number): boolean => truth(vm, value);
export const textAt = (vm: Vm, value: number): string => stringOf(vm, value);

/** Seconds as a number; None is Infinity. */
function secondsAt(vm: Vm, value: number): number {
  if (value === NONE) return Infinity;
  return isFloat(vm, value) ? floatValue(vm, value) : toIndex(vm, value);
}

/** A duration or timeout in nanoseconds; None: no timeout. */
export const durationAt = (vm: Vm, value: number): number => Math.round(secondsAt(vm, value) * 1e9);

/** What the kernel answers for a handle that the process does not have: closed, or of another process. */
const BAD_HANDLE = -3;

/** A yes or no of the kernel as a Python bool; a suspended call is made again. */
export function answerBool(vm: Vm, result: number): number {
  if (result === -1) return SUSPEND;
  checkHandle(vm, result);
  return bool(result === 1);
}

/** A number of the kernel as a Python int. */
export function answerInt(vm: Vm, result: number): number {
  if (result === -1) return SUSPEND;
  checkHandle(vm, result);
  return small(result);
}

export function answerNone(vm: Vm, result: number): number {
  if (result === -1) return SUSPEND;
  checkHandle(vm, result);
  return NONE;
}

export function checkHandle(vm: Vm, result: number): void {
  if (result === BAD_HANDLE) vm.raise(Cls.OSError, 'handle is closed');
}
