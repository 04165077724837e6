import { BINARY_OPERATORS, COMPARISONS, UNARY_OPERATORS } from '../program/opcodes.ts';
import { Cls } from './classes.ts';

/**
 * The types of native methods. CPython tells those that are what an operator does (`int.__add__` is a wrapper_descriptor, `(1).__add__`
 * a method-wrapper) from those that are only called by name (method_descriptor, builtin_function_or_method).
 */

/** Is it the class of native methods as their type has them? */
export const isNativeMethod = (cls: number): boolean =>
  cls === Cls.method_descriptor || cls === Cls.wrapper_descriptor;

/** Is it the class of native functions, and of native methods of an object? */
export const isNativeFunction = (cls: number): boolean =>
  cls === Cls.builtin_function_or_method || cls === Cls['method-wrapper'];

const dunder = (name: string): string => `__${name}__`;

const OPERATIONS: ReadonlySet<string> = new Set([
  ...BINARY_OPERATORS.flatMap(([, name]) => [name, `r${name}`, `i${name}`].map(dunder)),
  ...COMPARISONS.map(([, name]) => dunder(name)),
  ...UNARY_OPERATORS.map(([, name]) => dunder(name)),
  ...'init call get set delete iter next await aiter anext repr str hash len getitem setitem delitem contains bool'
    .split(' ')
    .map(dunder),
  ...'int float index abs divmod rdivmod getattribute setattr delattr'.split(' ').map(dunder),
]);

/** Operations that CPython's type has as plain methods all the same. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  dict: ['__getitem__', '__contains__'],
  list: ['__getitem__'],
  set: ['__contains__'],
  frozenset: ['__contains__'],
};

/** The class of a native method of a built-in type. */
export const classOfMethod = (type: string, name: string): number =>
  OPERATIONS.has(name) && PLAIN[type]?.includes(name) !== true
    ? Cls.wrapper_descriptor
    : Cls.method_descriptor;
