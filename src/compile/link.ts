import { assert } from '../base/assert.ts';
import { Op, operandKind } from '../program/opcodes.ts';
import {
  type CodeObject,
  type Constant,
  POSITION_STRIDE,
  type Program,
  type ProgramFile,
  type ProgramModule,
} from '../program/program.ts';
import { constantKey } from './pools.ts';
import type { Unit, UnitCode } from './unit.ts';

/** A compiled module and the name it is imported by. */
export interface LinkedModule {
  readonly name: string;
  readonly isPackage: boolean;
  readonly unit: Unit;
}

const KEEP = 0;
const CONSTANT = 1;
const NAME = 2;
const PAIRED = 3;

/** How each opcode's operand is renumbered. */
const RENUMBER = Uint8Array.from({ length: 256 }, (_, op) => {
  if (!Object.values(Op).includes(op)) return KEEP;
  const kind = operandKind(op);
  return kind === 'const' ? CONSTANT : kind === 'name' ? NAME : kind === 'slot-const' ? PAIRED : KEEP;
});

/** How many constants superinstructions can name. */
export const MAX_PAIRED_CONSTANTS = 0x1000;

/** Puts modules together as one program, the pools shared. The first module is the main one. */
export function link(modules: readonly LinkedModule[], library: readonly string[]): Program {
  const linker = new Linker(modules.reduce((size, { unit }) => size + unit.code.length, 0));
  // Constants of superinstructions need low numbers, so they come first.
  for (const { unit } of modules) linker.reservePaired(unit);
  for (const module of modules) linker.add(module);
  return linker.finish(library);
}

class Linker {
  private readonly code: Int32Array;
  private readonly positions: Int32Array;
  private readonly codes: CodeObject[] = [];
  private readonly constants: Constant[] = [];
  private readonly names: string[] = [];
  private readonly files: ProgramFile[] = [];
  private readonly modules: ProgramModule[] = [];
  private readonly constantIndex = new Map<string, number>();
  private readonly nameIndex = new Map<string, number>();
  private size = 0;

  constructor(size: number) {
    this.code = new Int32Array(size);
    this.positions = new Int32Array(size * POSITION_STRIDE);
  }

  reservePaired(unit: Unit): void {
    for (const index of unit.pairedConstants) {
      this.constant(unit.constants[index] as Constant, unit.constantKeys[index]);
    }
  }

  add({ name, isPackage, unit }: LinkedModule): void {
    const file = this.files.push({ name: unit.fileName, source: unit.source, library: unit.library }) - 1;
    const firstCode = this.codes.length;
    const constants = this.mapConstants(unit, firstCode);
    const names = unit.names.map((text) => this.name(text));
    const base = this.size;
    this.size += unit.code.length;
    for (const code of unit.codes) this.codes.push(relocate(code, { base, file, constants, names }));
    this.positions.set(unit.positions, base * POSITION_STRIDE);
    const { code } = unit;
    for (let index = 0; index < code.length; index += 1) {
      this.code[base + index] = renumber(code[index] as number, constants, names);
    }
    this.modules.push({ name, code: firstCode, isPackage, file });
  }

  private mapConstants(unit: Unit, firstCode: number): number[] {
    const mapped: number[] = [];
    // A tuple's items come before the tuple itself.
    for (const [index, constant] of unit.constants.entries()) {
      if (constant.kind === 'code')
        mapped.push(this.constant({ kind: 'code', code: constant.code + firstCode }));
      else if (constant.kind === 'tuple' || constant.kind === 'frozenset') {
        const items = constant.items.map((item) => mapped[item] as number);
        mapped.push(this.constant({ kind: constant.kind, items }));
      } else mapped.push(this.constant(constant, unit.constantKeys[index]));
    }
    return mapped;
  }

  private constant(constant: Constant, key = constantKey(constant)): number {
    let index = this.constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.push(constant) - 1;
      this.constantIndex.set(key, index);
    }
    return index;
  }

  private name(text: string): number {
    let index = this.nameIndex.get(text);
    if (index === undefined) {
      index = this.names.push(text) - 1;
      this.nameIndex.set(text, index);
    }
    return index;
  }

  finish(library: readonly string[]): Program {
    const { code, positions, codes, constants, names, files, modules } = this;
    return { code, positions, codes, constants, names, files, modules, library };
  }
}

function relocate(
  code: UnitCode,
  to: {
    readonly base: number;
    readonly file: number;
    readonly constants: readonly number[];
    readonly names: readonly number[];
  },
): CodeObject {
  return {
    ...code,
    file: to.file,
    start: code.start + to.base,
    slotNames: code.slotNames.map((name) => to.names[name] as number),
    doc: code.doc < 0 ? -1 : (to.constants[code.doc] as number),
  };
}

function renumber(word: number, constants: readonly number[], names: readonly number[]): number {
  const op = word & 0xff;
  switch (RENUMBER[op]) {
    case CONSTANT:
      return ((constants[word >> 8] as number) << 8) | op;
    case NAME:
      return ((names[word >> 8] as number) << 8) | op;
    case PAIRED: {
      const constant = constants[word >>> 20] as number;
      assert(constant < MAX_PAIRED_CONSTANTS, 'a constant of a superinstruction has a low number');
      return (word & 0xfffff) | (constant << 20);
    }
    default:
      return word;
  }
}
