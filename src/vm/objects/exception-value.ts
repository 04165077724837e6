import { Cls } from '../classes.ts';
import { EXCEPTION_WORDS, Exception, Header, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { makeString } from './str-value.ts';
import { makeTuple } from './tuple.ts';

/** A new exception of a built-in class with one argument: a message or a value. */
export function newException(vm: Vm, cls: number, argument: string | number): number {
  const value = typeof argument === 'string' ? makeString(vm, argument) : argument;
  return newExceptionWithArgs(vm, cls, makeTuple(vm, [value]));
}

export const newBareException = (vm: Vm, cls: number): number =>
  newExceptionWithArgs(vm, cls, vm.words[Header.emptyTuple] as number);

export function newExceptionWithArgs(vm: Vm, cls: number, args: number): number {
  const exception = vm.allocInstance(cls, EXCEPTION_WORDS * WORD);
  const at = exception >> 2;
  vm.words[at + Exception.args] = args;
  vm.words[at + Exception.flags] = small(0);
  return exception;
}

/** Makes a StopIteration with the value that a generator returned. */
export function newStopIteration(vm: Vm, value: number, none: boolean): number {
  const exception = none
    ? newBareException(vm, Cls.StopIteration)
    : newException(vm, Cls.StopIteration, value);
  vm.words[(exception >> 2) + Exception.extra1] = value;
  return exception;
}
