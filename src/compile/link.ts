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
const MAX_PAIRED_CONSTANTS = 0x1000;
/** How many of them are kept free for the program's own modules; the others are the library's. */
export const OWN_PAIRED_CONSTANTS = 0x400;
export const LIBRARY_PAIRED_CONSTANTS = MAX_PAIRED_CONSTANTS - OWN_PAIRED_CONSTANTS;

/** The main module's file is the first, whatever the program imports: what a trace says of lines does not change with that. */
const MAIN_FILE = 0;
const NO_FILE: ProgramFile = { name: '', source: '', library: false };
const NOTHING: Constant = { kind: 'none' };

/**
 * Puts modules together as one program, the pools shared. What comes of the library's modules is the same whatever the
 * program's own are, and is kept: of a program that is started again, or another that imports the same, only its own modules
 * are linked.
 */
export function link(
  own: readonly LinkedModule[],
  library: readonly LinkedModule[],
  libraryNames: readonly string[],
): Program {
  const linker = new Linker(linkedLibrary(library), own);
  linker.reservePaired(own, LIBRARY_PAIRED_CONSTANTS);
  for (const module of own) linker.add(module, module.name === '__main__' ? MAIN_FILE : undefined);
  return { ...linker.program, libraryNames };
}

/** How many linked libraries are kept: programs import few sets of modules. */
const KEPT = 16;
const libraries = new Map<string, Linked & { readonly units: readonly Unit[] }>();
let linkedLibraries = 0;

function linkedLibrary(modules: readonly LinkedModule[]): Linked {
  const sorted = [...modules].sort((one, other) => (one.name < other.name ? -1 : 1));
  const units = sorted.map(({ unit }) => unit);
  const key = sorted.map(({ name }) => name).join(' ');
  const known = libraries.get(key);
  libraries.delete(key);
  const linked =
    known?.units.every((unit, index) => unit === units[index]) === true
      ? known
      : { ...linkLibrary(sorted), units };
  libraries.set(key, linked);
  const oldest = libraries.keys().next();
  if (libraries.size > KEPT && !oldest.done) libraries.delete(oldest.value);
  return linked;
}

function linkLibrary(modules: readonly LinkedModule[]): Linked {
  const linker = new Linker(NO_LIBRARY, modules);
  linker.program.files[MAIN_FILE] = NO_FILE;
  linker.reservePaired(modules, 0);
  linker.keepFree(LIBRARY_PAIRED_CONSTANTS);
  for (const module of modules) linker.add(module);
  const { program, constantIndex, nameIndex } = linker;
  const { codes, constants, names } = program;
  linkedLibraries += 1;
  const library = {
    id: linkedLibraries,
    codes: codes.length,
    constants: constants.length,
    names: names.length,
    lent: [LIBRARY_PAIRED_CONSTANTS, MAX_PAIRED_CONSTANTS],
  } as const;
  return { program: { ...program, library }, constantIndex, nameIndex };
}

/** A program and how its pools are found in. */
interface Linked {
  readonly program: Program;
  readonly constantIndex: ReadonlyMap<string, number>;
  readonly nameIndex: ReadonlyMap<string, number>;
}

const NO_LIBRARY: Linked = {
  program: {
    code: new Int32Array(0),
    positions: new Int32Array(0),
    codes: [],
    constants: [],
    names: [],
    files: [],
    modules: [],
    libraryNames: [],
    library: { id: 0, codes: 0, constants: 0, names: 0, lent: [0, 0] },
  },
  constantIndex: new Map(),
  nameIndex: new Map(),
};

/** Adds modules to what is linked already. */
class Linker {
  readonly program: Program & {
    readonly codes: CodeObject[];
    readonly constants: Constant[];
    readonly names: string[];
    readonly files: ProgramFile[];
    readonly modules: ProgramModule[];
  };
  readonly constantIndex = new Map<string, number>();
  readonly nameIndex = new Map<string, number>();
  private readonly before: Linked;
  private size: number;

  constructor(before: Linked, modules: readonly LinkedModule[]) {
    this.before = before;
    const { program } = before;
    this.size = program.code.length;
    const size = modules.reduce((total, { unit }) => total + unit.code.length, this.size);
    const code = new Int32Array(size);
    code.set(program.code);
    const positions = new Int32Array(size * POSITION_STRIDE);
    positions.set(program.positions);
    this.program = {
      code,
      positions,
      codes: [...program.codes],
      constants: [...program.constants],
      names: [...program.names],
      files: [...program.files],
      modules: [...program.modules],
      libraryNames: program.libraryNames,
      library: program.library,
    };
  }

  /** Gives the constants of superinstructions low numbers: those from `first` on. */
  reservePaired(modules: readonly LinkedModule[], first: number): void {
    const { constants } = this.program;
    let next = first;
    for (const { unit } of modules) {
      for (const index of unit.pairedConstants) {
        const key = unit.constantKeys[index] as string;
        const known = this.constantIndex.get(key) ?? this.before.constantIndex.get(key);
        if (known !== undefined && known < MAX_PAIRED_CONSTANTS) continue;
        constants[next] = unit.constants[index] as Constant;
        this.constantIndex.set(key, next++);
      }
    }
    assert(
      next <= first + (first === 0 ? LIBRARY_PAIRED_CONSTANTS : OWN_PAIRED_CONSTANTS),
      'paired constants fit',
    );
  }

  /** Fills up the low numbers, and keeps those from `first` on free for reservePaired. */
  keepFree(first: number): void {
    const { constants } = this.program;
    while (constants.length < first + OWN_PAIRED_CONSTANTS) constants.push(NOTHING);
  }

  add({ name, isPackage, unit }: LinkedModule, file = this.program.files.length): void {
    const { program } = this;
    program.files[file] = { name: unit.fileName, source: unit.source, library: unit.library };
    const firstCode = program.codes.length;
    const constants = this.mapConstants(unit, firstCode);
    const names = unit.names.map((text) => this.name(text));
    const base = this.size;
    this.size += unit.code.length;
    for (const code of unit.codes) program.codes.push(relocate(code, { base, file, constants, names }));
    program.positions.set(unit.positions, base * POSITION_STRIDE);
    const { code } = unit;
    for (let index = 0; index < code.length; index += 1) {
      program.code[base + index] = renumber(code[index] as number, constants, names);
    }
    const warnings = unit.warnings.map(({ message, line }) => ({ message, line }));
    program.modules.push({ name, code: firstCode, isPackage, file, warnings });
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
    let index = this.constantIndex.get(key) ?? this.before.constantIndex.get(key);
    if (index === undefined) {
      index = this.program.constants.push(constant) - 1;
      this.constantIndex.set(key, index);
    }
    return index;
  }

  private name(text: string): number {
    let index = this.nameIndex.get(text) ?? this.before.nameIndex.get(text);
    if (index === undefined) {
      index = this.program.names.push(text) - 1;
      this.nameIndex.set(text, index);
    }
    return index;
  }
}

/** A code object of a unit as it is in a program. */
export function relocate(
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

/** An instruction of a unit as it is in a program. */
export function renumber(word: number, constants: readonly number[], names: readonly number[]): number {
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
