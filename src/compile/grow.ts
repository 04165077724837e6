import type { Addition, GrowingProgram, NewSource } from '../program/growing.ts';
import {
  type CodeObject,
  type Constant,
  POSITION_STRIDE,
  type Program,
  type ProgramFile,
} from '../program/program.ts';
import { compileUnseen } from './compile-unit.ts';
import { relocate, renumber } from './link.ts';
import { constantKey } from './pools.ts';
import type { Unit } from './unit.ts';

/** Words that a program gets to spare when it grows: to add a line must not cost a copy of everything. */
const SPARE = 4096;

/** A program to which texts are added while it runs. What was in it before keeps its place. */
export const grow = (program: Program): GrowingProgram => new Growing(program);

class Growing implements GrowingProgram {
  /** How many instructions there are; the arrays have room for more. */
  private size: number;
  private code: Int32Array;
  private positions: Int32Array;
  private readonly codes: CodeObject[];
  private readonly constants: Constant[];
  private readonly names: string[];
  private readonly files: ProgramFile[];
  private readonly constantIndex: Map<string, number>;
  private readonly nameIndex: Map<string, number>;
  private readonly base: Program;

  constructor(base: Program) {
    this.base = base;
    this.size = base.code.length;
    this.code = base.code;
    this.positions = base.positions;
    this.codes = [...base.codes];
    this.constants = [...base.constants];
    this.names = [...base.names];
    this.files = [...base.files];
    this.constantIndex = new Map(this.constants.map((constant, index) => [constantKey(constant), index]));
    this.nameIndex = new Map(this.names.map((name, index) => [name, index]));
  }

  add({ text, fileName, mode, shown }: NewSource): Addition {
    const result = compileUnseen(fileName, text, mode);
    if (!result.ok) return result;
    const code = this.link(result.unit, shown ? result.unit.source : this.known(fileName));
    const { base, codes, constants, names, files } = this;
    return {
      ok: true,
      program: { ...base, code: this.code, positions: this.positions, codes, constants, names, files },
      code,
      warnings: result.unit.warnings,
    };
  }

  /** The text of a file of the program, whose name a text in memory may have taken. */
  private known(fileName: string): string {
    return this.base.files.find(({ name, library }) => !library && name === fileName)?.source ?? '';
  }

  private link(unit: Unit, source: string): number {
    const file = this.files.push({ name: unit.fileName, source, library: false }) - 1;
    const first = this.codes.length;
    const constants: number[] = [];
    // A tuple's items come before the tuple itself.
    for (const constant of unit.constants) constants.push(this.constant(placed(constant, first, constants)));
    const names = unit.names.map((name) => this.name(name));
    const base = this.size;
    this.makeRoom(base + unit.code.length);
    for (const code of unit.codes) this.codes.push(relocate(code, { base, file, constants, names }));
    this.positions.set(unit.positions, base * POSITION_STRIDE);
    unit.code.forEach((word, index) => {
      this.code[base + index] = renumber(word, constants, names);
    });
    this.size += unit.code.length;
    return first;
  }

  private makeRoom(needed: number): void {
    if (needed <= this.code.length) return;
    const room = needed + Math.max(SPARE, needed >> 2);
    const [code, positions] = [new Int32Array(room), new Int32Array(room * POSITION_STRIDE)];
    code.set(this.code);
    positions.set(this.positions);
    this.code = code;
    this.positions = positions;
  }

  private constant(constant: Constant): number {
    const key = constantKey(constant);
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
}

/** A constant of a unit with the numbers that it has in the program. */
function placed(constant: Constant, firstCode: number, mapped: readonly number[]): Constant {
  switch (constant.kind) {
    case 'code':
      return { kind: 'code', code: constant.code + firstCode };
    case 'tuple':
    case 'frozenset':
      return { kind: constant.kind, items: constant.items.map((item) => mapped[item] as number) };
    default:
      return constant;
  }
}
