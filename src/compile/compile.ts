import type { Program } from '../program/program.ts';
import { compileUnit, type UnitResult } from './compile-unit.ts';
import { computesImports, importsInStrings, namesInStrings, ownModules } from './computed-imports.ts';
import { LIBRARY_PAIRED_CONSTANTS, type LinkedModule, link, OWN_PAIRED_CONSTANTS } from './link.ts';
import {
  importedNames,
  type LibraryModule,
  type LibrarySource,
  type ModuleSource,
  moduleFinder,
} from './modules.ts';
import type { SyntaxProblem, SyntaxWarning } from './syntax-problem.ts';
import type { Unit } from './unit.ts';
import { readUnit } from './unit-text.ts';
import { unparsable } from './unparsable.ts';

export type { LibraryModule } from './modules.ts';
export { formatSyntaxProblem, type SyntaxProblem, type SyntaxWarning } from './syntax-problem.ts';

/** What to compile. */
export interface CompileRequest {
  /** The file that runs as `__main__`. */
  readonly main: { readonly name: string; readonly source: string };
  /** The program's other files by path: `helpers/util.py`. */
  readonly files?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  /** The standard library. */
  readonly library?: (moduleName: string) => LibraryModule | undefined;
  /** The names of its modules. */
  readonly libraryNames?: readonly string[];
  /** Library modules that are part of every program; a file of the program cannot take their place. */
  readonly alwaysInclude?: readonly string[];
}

export type CompileResult =
  | { readonly ok: true; readonly program: Program; readonly warnings: readonly SyntaxWarning[] }
  | { readonly ok: false; readonly error: SyntaxProblem };

/**
 * Compiles a main module and everything it imports, directly or not, to one program. A module that is not found is no
 * error here: importing it fails when the program runs, and so it is with one that cannot be parsed. Each module is compiled
 * once per process.
 */
export function compileProgram(request: CompileRequest): CompileResult {
  const { main } = request;
  const files = request.files instanceof Map ? request.files : new Map(Object.entries(request.files ?? {}));
  const library = request.library ?? (() => undefined);
  const find = moduleFinder(files, library, [main.source]);
  const findInLibrary = moduleFinder(new Map(), library);
  const first: ModuleSource = {
    name: '__main__',
    source: main.source,
    fileName: main.name,
    isPackage: false,
    library: false,
  };
  const queue: (ModuleSource | LibrarySource)[] = [
    first,
    ...(request.alwaysInclude ?? []).map(findInLibrary).filter((found) => found !== undefined),
  ];
  const seen = new Set(queue.map(({ name }) => name));
  const modules: LinkedModule[] = [];
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const found = find(name);
    if (found !== undefined) queue.push(found);
  };
  for (let module = queue.shift(); module !== undefined; module = queue.shift()) {
    const result = compileOnce(module);
    if (!result.ok && (module === first || module.library)) return result;
    const unit = result.ok ? result.unit : unparsable(result.error);
    modules.push({ name: module.name, isPackage: module.isPackage, unit });
    for (const name of namesToAdd(module, unit, files)) add(name);
  }
  const own = modules.filter(({ unit }) => !unit.library);
  return {
    ok: true,
    program: link(
      withinPairing(own, OWN_PAIRED_CONSTANTS),
      withinPairing(
        modules.filter(({ unit }) => unit.library),
        LIBRARY_PAIRED_CONSTANTS,
      ),
      request.libraryNames ?? [],
    ),
    warnings: own.flatMap(({ unit }) => unit.warnings),
  };
}

/** The modules that a module may import. */
function namesToAdd(
  module: ModuleSource | LibrarySource,
  unit: Unit,
  files: ReadonlyMap<string, string>,
): string[] {
  const names = [
    ...unit.imports.flatMap((reference) => importedNames(reference, module)),
    ...importsInStrings(unit),
  ];
  if (!computesImports(unit)) return names;
  return [...names, ...ownModules(files), ...namesInStrings(unit)];
}

/**
 * Superinstructions can name a limited number of constants. Where there are more, the modules past that are compiled without
 * superinstructions.
 */
function withinPairing(modules: readonly LinkedModule[], limit: number): LinkedModule[] {
  const named = new Set<string>();
  return modules.map((module) => {
    const { unit } = module;
    const before = named.size;
    for (const index of unit.pairedConstants) named.add(unit.constantKeys[index] as string);
    if (named.size <= limit || named.size === before) return module;
    const plain = compileUnit(unit.fileName, unit.source, unit.library, false);
    return plain.ok ? { ...module, unit: plain.unit } : module;
  });
}

/** How many units of the program's own files are kept; those of the library are kept for good. */
const KEPT = 64;
const ownUnits = new Map<string, { readonly source: string; readonly result: UnitResult }>();
const libraryUnits = new Map<string, { readonly text: string; readonly unit: Unit }>();

const compileOnce = (module: ModuleSource | LibrarySource): UnitResult =>
  module.library ? { ok: true, unit: libraryUnit(module) } : compileOwn(module);

function libraryUnit({ fileName, unit: text }: LibrarySource): Unit {
  const known = libraryUnits.get(fileName);
  if (known?.text === text) return known.unit;
  const unit = readUnit(text);
  libraryUnits.set(fileName, { text, unit });
  return unit;
}

function compileOwn({ fileName, source }: ModuleSource): UnitResult {
  const known = ownUnits.get(fileName);
  if (known?.source === source) return known.result;
  const result = compileUnit(fileName, source, false);
  ownUnits.delete(fileName);
  ownUnits.set(fileName, { source, result });
  const oldest = ownUnits.keys().next();
  if (ownUnits.size > KEPT && !oldest.done) ownUnits.delete(oldest.value);
  return result;
}
