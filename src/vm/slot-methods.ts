import { BINARY_OPERATORS, COMPARISONS } from '../program/opcodes.ts';
import { Cls } from './classes.ts';
import { bool, FALSE, isSmall, NONE, NOT_IMPLEMENTED, TRUE } from './layout.ts';
import { makeInt } from './objects/int-value.ts';
import { absNumber, divmodNumbers } from './objects/number-functions.ts';
import { makeString, stringOf } from './objects/str-value.ts';
import { defaultRepr, layoutOf, repr, slotsOf, typeName } from './operations.ts';
import type { NativeDefinition, TypeSlots, Vm } from './vm.ts';

/**
 * The dunders that follow from a built-in type's slots: `list.__len__`, `int.__add__`, … One native function serves all types;
 * it goes by the layout of `self`, so `super().__len__()` in a subclass finds the built-in behaviour.
 */
interface SlotMethod {
  readonly definition: NativeDefinition;
  /** Does a type with these slots have the method? */
  readonly present: (slots: TypeSlots, type: string) => boolean;
}

const REALS = ['int', 'bool', 'float'];
const NUMBERS = [...REALS, 'complex'];
const INTS = ['int', 'bool'];
const SETS = ['set', 'frozenset', 'dict_keys', 'dict_items'];
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  add: [...NUMBERS, 'str', 'bytes', 'bytearray', 'list', 'tuple'],
  sub: [...NUMBERS, ...SETS],
  mul: [...NUMBERS, 'str', 'bytes', 'bytearray', 'list', 'tuple'],
  truediv: NUMBERS,
  floordiv: REALS,
  mod: [...REALS, 'str', 'bytes', 'bytearray'],
  pow: NUMBERS,
  lshift: INTS,
  rshift: INTS,
  and: [...INTS, ...SETS],
  or: [...INTS, ...SETS, 'dict'],
  xor: [...INTS, ...SETS],
};

const method = (
  name: string,
  count: number,
  present: SlotMethod['present'],
  run: (vm: Vm, a: number, b: number, c: number) => number,
  twin?: string,
): SlotMethod => ({
  definition: {
    name,
    min: count,
    max: count,
    run: (vm, args) =>
      run(vm, vm.words[args] as number, vm.words[args + 1] as number, vm.words[args + 2] as number),
    ...(twin === undefined ? {} : { twin }),
  },
  present,
});

const slot = (vm: Vm, value: number): TypeSlots => slotsOf(vm, value) ?? {};
const none = (vm: Vm, done: unknown): number => {
  void vm;
  void done;
  return NONE;
};

const methods: SlotMethod[] = [
  method(
    '__len__',
    1,
    (s) => s.length !== undefined,
    (vm, a) => makeInt(vm, slot(vm, a).length?.(vm, a) ?? 0),
  ),
  method(
    '__getitem__',
    2,
    (s) => s.getItem !== undefined,
    (vm, a, key) => slot(vm, a).getItem?.(vm, a, key) ?? NONE,
    '_operators.native_get_item',
  ),
  method(
    '__setitem__',
    3,
    (s) => s.setItem !== undefined,
    (vm, a, key, value) => none(vm, slot(vm, a).setItem?.(vm, a, key, value)),
    '_operators.native_set_item',
  ),
  method(
    '__delitem__',
    2,
    (s) => s.deleteItem !== undefined,
    (vm, a, key) => none(vm, slot(vm, a).deleteItem?.(vm, a, key)),
    '_operators.native_delete_item',
  ),
  method(
    '__contains__',
    2,
    (s) => s.contains !== undefined,
    (vm, a, item) => bool(slot(vm, a).contains?.(vm, a, item) === true),
    '_operators.native_contains',
  ),
  method(
    '__iter__',
    1,
    (s) => s.iter !== undefined,
    (vm, a) => slot(vm, a).iter?.(vm, a) ?? NONE,
  ),
  method(
    '__next__',
    1,
    (s) => s.next !== undefined,
    (vm, a) => {
      const item = slot(vm, a).next?.(vm, a) ?? 0;
      return item === 0 ? vm.raiseObject(vm.invoke(Cls.StopIteration, [])) : item;
    },
    '_operators.native_next',
  ),
  method(
    '__repr__',
    1,
    (_s, type) => type === 'object' || _s.repr !== undefined,
    (vm, a) => makeString(vm, slot(vm, a).repr?.(vm, a) ?? defaultRepr(vm, a)),
    '_operators.native_repr',
  ),
  method(
    '__str__',
    1,
    (s, type) => type === 'object' || s.str !== undefined,
    (vm, a) => {
      const { str } = slot(vm, a);
      return makeString(vm, str === undefined ? repr(vm, a) : str(vm, a));
    },
    '_operators.native_str',
  ),
  method(
    '__format__',
    2,
    (s, type) => type === 'object' || s.format !== undefined,
    (vm, a, spec) => {
      const { format, str, repr } = slot(vm, a);
      const text = stringOf(vm, spec);
      if (text === '') return makeString(vm, (str ?? repr)?.(vm, a) ?? defaultRepr(vm, a));
      if (format !== undefined) return makeString(vm, format(vm, a, text));
      return vm.raise(Cls.TypeError, `unsupported format string passed to ${typeName(vm, a)}.__format__`);
    },
    '_operators.native_format',
  ),
  method(
    '__hash__',
    1,
    (s, type) => type === 'object' || s.hash !== undefined,
    (vm, a) => makeInt(vm, isSmall(a) ? a >> 1 : (slot(vm, a).hash?.(vm, a) ?? a >> 3)),
    '_operators.hash',
  ),
  method(
    '__bool__',
    1,
    (_s, type) => NUMBERS.includes(type) || type === 'NoneType',
    (vm, a) => bool(slot(vm, a).truth?.(vm, a) === true),
  ),
];

COMPARISONS.forEach(([, name], op) => {
  methods.push(
    method(
      `__${name}__`,
      2,
      (s, type) => (type === 'object' && op >= 2 && op <= 3) || s.compare !== undefined,
      (vm, a, b) => {
        const compare = slot(vm, a).compare;
        if (compare !== undefined) return compare(vm, op, a, b);
        if (op === 2) return a === b ? TRUE : NOT_IMPLEMENTED;
        return op === 3 && a === b ? FALSE : NOT_IMPLEMENTED;
      },
      `_builtins.compare_${name}`,
    ),
  );
});

/** Operators that may have to call the values' or the elements' own methods. */
const OPERATOR_TWINS: readonly string[] = ['mod', 'mul', 'sub', 'and', 'or', 'xor'];
const INPLACE_TWINS: readonly string[] = ['add', 'mul', 'sub', 'and', 'or', 'xor'];

BINARY_OPERATORS.forEach(([, name], op) => {
  const types = OPERATORS[name] ?? [];
  const has = (_slots: TypeSlots, type: string): boolean => types.includes(type);
  methods.push(
    method(
      `__${name}__`,
      2,
      has,
      (vm, a, b) => slot(vm, a).binary?.(vm, op, a, b) ?? NOT_IMPLEMENTED,
      OPERATOR_TWINS.includes(name) ? `_values.native_${name}` : undefined,
    ),
    method(`__r${name}__`, 2, has, (vm, a, b) => {
      const { reflected, binary } = slot(vm, a);
      const result = reflected?.(vm, op, b, a) ?? NOT_IMPLEMENTED;
      if (result !== NOT_IMPLEMENTED || layoutOf(vm, a) !== layoutOf(vm, b)) return result;
      return binary?.(vm, op, b, a) ?? NOT_IMPLEMENTED;
    }),
    method(
      `__i${name}__`,
      2,
      (s, type) => s.inplace !== undefined && types.includes(type),
      (vm, a, b) => slot(vm, a).inplace?.(vm, op, a, b) ?? NOT_IMPLEMENTED,
      INPLACE_TWINS.includes(name) ? `_values.native_i${name}` : undefined,
    ),
  );
});

methods.push(
  method(
    '__abs__',
    1,
    (_s, type) => REALS.includes(type),
    (vm, a) => absNumber(vm, a),
  ),
  method(
    '__divmod__',
    2,
    (_s, type) => REALS.includes(type),
    (vm, a, b) => divmodNumbers(vm, a, b),
  ),
  method(
    '__rdivmod__',
    2,
    (_s, type) => REALS.includes(type),
    (vm, a, b) => divmodNumbers(vm, b, a),
  ),
);

['neg', 'pos', 'invert'].forEach((name, op) => {
  methods.push(
    method(
      `__${name}__`,
      1,
      (_s, type) => INTS.includes(type) || ((type === 'float' || type === 'complex') && op < 2),
      (vm, a) => slot(vm, a).unary?.(vm, op, a) ?? NOT_IMPLEMENTED,
    ),
  );
});

export const SLOT_METHODS: readonly SlotMethod[] = methods;
