import { type BuiltinClassName, Cls } from '../classes.ts';
import { ELLIPSIS, NONE, NOT_IMPLEMENTED } from '../layout.ts';
import type { TypeMethods } from '../native.ts';

/** The singletons: None, Ellipsis, NotImplemented. */
const singleton = (
  type: BuiltinClassName,
  value: number,
  text: string,
  shown: string = type,
): TypeMethods => ({
  type,
  slots: { repr: () => text, hash: () => value >> 3 },
  construct: {
    name: type,
    min: 1,
    max: Number.POSITIVE_INFINITY,
    run: (vm, _args, count) => (count > 1 ? vm.raise(Cls.TypeError, `${shown} takes no arguments`) : value),
  },
});

export const noneType: TypeMethods = {
  ...singleton('NoneType', NONE, 'None'),
  slots: { repr: () => 'None', hash: () => NONE >> 3, truth: () => false },
};
export const ellipsisType = singleton('ellipsis', ELLIPSIS, 'Ellipsis', 'EllipsisType');
export const notImplementedType: TypeMethods = {
  ...singleton('NotImplementedType', NOT_IMPLEMENTED, 'NotImplemented'),
  slots: {
    repr: () => 'NotImplemented',
    hash: () => NOT_IMPLEMENTED >> 3,
  },
};
