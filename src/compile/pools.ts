import type { Constant } from '../program/program.ts';
import type { Literal } from './tree.ts';
import type { UnitCode } from './unit.ts';

/** The constants, names and code objects of a unit while it is being compiled. */
export class Pools {
  readonly constants: Constant[] = [];
  readonly names: string[] = [];
  readonly codes: (UnitCode | undefined)[] = [];
  readonly chunks: { readonly start: number; readonly words: Int32Array; readonly positions: Int32Array }[] =
    [];
  /** Constants that superinstructions name. */
  readonly paired = new Set<number>();
  /** Whether superinstructions may name constants. */
  readonly pairing: boolean;
  size = 0;
  private readonly constantIndex = new Map<string, number>();
  private readonly nameIndex = new Map<string, number>();

  constructor(pairing = true) {
    this.pairing = pairing;
  }

  name(text: string): number {
    let index = this.nameIndex.get(text);
    if (index === undefined) {
      index = this.names.push(text) - 1;
      this.nameIndex.set(text, index);
    }
    return index;
  }

  literal(literal: Literal): number {
    if (literal.kind === 'tuple' || literal.kind === 'frozenset') {
      return this.constant({ kind: literal.kind, items: literal.items.map((item) => this.literal(item)) });
    }
    return this.constant(literal as Constant);
  }

  constant(constant: Constant): number {
    const key = constantKey(constant);
    let index = this.constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.push(constant) - 1;
      this.constantIndex.set(key, index);
    }
    return index;
  }
}

/** Two constants are the same object exactly when their keys are equal. */
export function constantKey(constant: Constant): string {
  switch (constant.kind) {
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    case 'complex':
      return `j${constant.imag}`;
    case 'str':
      return `s${constant.value}`;
    case 'bytes':
      return `b${constant.value.join()}`;
    case 'tuple':
    case 'frozenset':
      return `${constant.kind[0]}(${constant.items.join()}`;
    case 'code':
      return `c${constant.code}`;
    default:
      return constant.kind;
  }
}
