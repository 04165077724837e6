import { BINARY_OPERATORS } from '../program/opcodes.ts';

/** Names that the VM looks up by itself. Boot interns them; `vm.known(Name.__init__)` is the string's address. */
const NAMES = [
  '__init__',
  '__new__',
  '__call__',
  '__getattribute__',
  '__getattr__',
  '__setattr__',
  '__delattr__',
  '__get__',
  '__set__',
  '__delete__',
  '__dict__',
  '__class__',
  '__name__',
  '__qualname__',
  '__module__',
  '__doc__',
  '__bases__',
  '__mro__',
  '__slots__',
  '__classcell__',
  '__eq__',
  '__ne__',
  '__lt__',
  '__le__',
  '__gt__',
  '__ge__',
  '__hash__',
  '__bool__',
  '__len__',
  '__iter__',
  '__next__',
  '__str__',
  '__repr__',
  '__format__',
  '__contains__',
  '__getitem__',
  '__setitem__',
  '__delitem__',
  '__missing__',
  '__enter__',
  '__exit__',
  '__aenter__',
  '__aexit__',
  '__aiter__',
  '__anext__',
  '__await__',
  '__class_getitem__',
  '__set_name__',
  '__init_subclass__',
  '__kernel_object__',
  '_handle',
  '_shown_as',
  '_lock',
  '__builtins__',
  '__file__',
  '__path__',
  '__all__',
  '__notes__',
  '__annotations__',
  '__abstractmethods__',
  '__match_args__',
  '__index__',
  '__int__',
  '__float__',
  '__instancecheck__',
  '__subclasscheck__',
  '__neg__',
  '__pos__',
  '__invert__',
  '__main__',
  'name',
  'obj',
  '__weakref__',
  '__type_params__',
  '__del__',
  '__spec__',
  '__package__',
  '__loader__',
  '__initializing__',
  'excepthook',
  'throw',
  'send',
  'close',
] as const;

type Fixed = (typeof NAMES)[number];
type Operator = (typeof BINARY_OPERATORS)[number][1];

const operators = BINARY_OPERATORS.map(([, name]) => name);

/** In order: the fixed ones, then `__add__` …, `__radd__` …, `__iadd__` … by the operators' numbers. */
export const KNOWN_NAMES: readonly string[] = [
  ...NAMES,
  ...operators.map((name) => `__${name}__`),
  ...operators.map((name) => `__r${name}__`),
  ...operators.map((name) => `__i${name}__`),
];

/** A number into KNOWN_NAMES. */
export type KnownName = number & { readonly __brand?: 'KnownName' };

export const Name = Object.fromEntries(KNOWN_NAMES.map((name, index) => [name, index])) as {
  readonly [N in Fixed | `__${Operator}__` | `__r${Operator}__` | `__i${Operator}__`]: KnownName;
};

const FIRST_OPERATOR = NAMES.length;
const OPERATORS = operators.length;
export const operatorName = (op: number): KnownName => FIRST_OPERATOR + op;
export const reflectedName = (op: number): KnownName => FIRST_OPERATOR + OPERATORS + op;
export const inplaceName = (op: number): KnownName => FIRST_OPERATOR + 2 * OPERATORS + op;
