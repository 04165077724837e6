import { BUILTIN_CLASSES, Cls } from './classes.ts';
import { CLASS_BYTES, CLASSES } from './layout.ts';
import type { NativeAttribute, NativeModule, TypeMethods } from './native.ts';
import { checkMade } from './objects/made.ts';
import type { NativeDefinition, TypeSlots } from './vm.ts';

/** Everything native by number. The numbers depend on the registry alone, so they are the same in every host. */
export interface NativeTables {
  readonly natives: readonly NativeDefinition[];
  readonly attributes: readonly NativeAttribute[];
  /** By the number of the built-in class. */
  readonly slots: readonly (TypeSlots | undefined)[];
  /** Native index of each built-in class's `construct`, or -1. */
  readonly constructors: readonly number[];
  readonly types: readonly TypeMethods[];
  readonly modules: readonly NativeModule[];
  /** Native index of each definition. */
  readonly indexOf: ReadonlyMap<NativeDefinition, number>;
  readonly attributeIndex: ReadonlyMap<NativeAttribute, number>;
  /** 1 for natives that go through their last argument: given a generator, they need Python from the start. */
  readonly iterating: Uint8Array;
  /** What `T.__new__` of each built-in type is: its `construct`, which checks the class it is given. */
  readonly makers: ReadonlyMap<TypeMethods, NativeDefinition>;
  /** Methods and constructors: their first argument does not count in messages. */
  readonly hiddenArguments: ReadonlySet<NativeDefinition>;
}

const ITERATING = new Set(
  'any all sum min max sorted list tuple set frozenset dict extend join update'.split(' '),
);

export const classNumber = (cls: number): number => (cls - CLASSES) / CLASS_BYTES;

export function makeTables(
  types: readonly TypeMethods[],
  modules: readonly NativeModule[],
  others: readonly NativeDefinition[],
): NativeTables {
  const natives: NativeDefinition[] = [];
  const indexOf = new Map<NativeDefinition, number>();
  const attributes: NativeAttribute[] = [];
  const attributeIndex = new Map<NativeAttribute, number>();
  const slots: (TypeSlots | undefined)[] = BUILTIN_CLASSES.map(() => undefined);
  const constructors: number[] = BUILTIN_CLASSES.map(() => -1);
  const hiddenArguments = new Set<NativeDefinition>();
  const makers = new Map<TypeMethods, NativeDefinition>();
  const add = (definition: NativeDefinition): number => {
    const known = indexOf.get(definition);
    if (known !== undefined) return known;
    natives.push(definition);
    indexOf.set(definition, natives.length - 1);
    return natives.length - 1;
  };
  for (const definition of others) add(definition);
  for (const type of types) {
    const number = classNumber(Cls[type.type]);
    if (type.slots !== undefined) slots[number] = { ...slots[number], ...type.slots };
    if (type.construct !== undefined) {
      constructors[number] = add(type.construct);
      hiddenArguments.add(type.construct);
      const maker = checkedMaker(type, type.construct);
      makers.set(type, maker);
      add(maker);
      hiddenArguments.add(maker);
    }
    for (const method of [...(type.methods ?? []), ...(type.classMethods ?? [])]) hiddenArguments.add(method);
    for (const list of [type.methods, type.staticMethods, type.classMethods]) list?.forEach(add);
    for (const attribute of type.attributes ?? []) {
      attributeIndex.set(attribute, attributes.length);
      attributes.push(attribute);
    }
  }
  for (const module of modules) module.functions.forEach(add);
  inherit(slots, constructors);
  const iterating = Uint8Array.from(natives, ({ name, twin }) =>
    twin !== undefined && ITERATING.has(name) ? 1 : 0,
  );
  return {
    natives,
    iterating,
    attributes,
    slots,
    constructors,
    types,
    modules,
    indexOf,
    attributeIndex,
    makers,
    hiddenArguments,
  };
}

/** `T.__new__(cls, …)`: only for classes whose instances look like those of `T`. */
const checkedMaker = ({ type }: TypeMethods, construct: NativeDefinition): NativeDefinition => ({
  ...construct,
  run: (vm, args, count) => {
    checkMade(vm, Cls[type], vm.words[args] as number);
    return construct.run(vm, args, count);
  },
});

/** A built-in class without slots or constructor of its own has its base's (bool: int; the exceptions: BaseException). */
function inherit(slots: (TypeSlots | undefined)[], constructors: number[]): void {
  BUILTIN_CLASSES.forEach((row, index) => {
    if (row.base === null) return;
    const base = BUILTIN_CLASSES.findIndex((other) => other.name === row.base);
    if (base === 0) return;
    slots[index] = { ...slots[base], ...slots[index] };
    if (constructors[index] === -1) constructors[index] = constructors[base] as number;
  });
}
