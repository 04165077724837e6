import { compileProgram, formatSyntaxProblem } from '../compile/compile.ts';
import type { Program } from '../program/program.ts';
import { libraryModule, libraryNames } from '../python/index.ts';
import type { TraceMeta } from '../trace/trace.ts';
import type { Diagnostic, RunSpec } from './session.ts';

/** Library modules that every program has: what boots it, and the app-level twins of native code. */
const BEGINNINGS = ['_bootstrap', '_operators', '_builtins', '_values', 'traceback'];

export type Built =
  | { readonly ok: true; readonly program: Program; readonly meta: TraceMeta }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The program that was built last: to run it again, otherwise scheduled or configured, there is nothing to compile. */
let last: { readonly spec: RunSpec; readonly program: Program } | undefined;

/** Compiles what a run is to execute. */
export function buildProgram(spec: RunSpec): Built {
  if (last !== undefined && hasSameSources(spec, last.spec))
    return { ok: true, program: last.program, meta: metaOf(last.program, spec) };
  const files = Object.fromEntries(Object.entries(spec.files).filter(([path]) => path.endsWith('.py')));
  const result = compileProgram({
    main: { name: spec.name, source: spec.source },
    files,
    library: libraryModule,
    libraryNames,
    alwaysInclude: BEGINNINGS,
  });
  if (result.ok) {
    last = { spec, program: result.program };
    return { ok: true, program: result.program, meta: metaOf(result.program, spec) };
  }
  const { kind, message, file, line, column, endLine, endColumn } = result.error;
  const text = formatSyntaxProblem(result.error);
  return { ok: false, diagnostics: [{ kind, message, file, line, column, endLine, endColumn, text }] };
}

/** Whether two runs are of the same program: the main file and all that stands beside it. */
function hasSameSources(one: RunSpec, other: RunSpec): boolean {
  const paths = Object.keys(one.files);
  return (
    one.name === other.name &&
    one.source === other.source &&
    paths.length === Object.keys(other.files).length &&
    paths.every((path) => one.files[path] === other.files[path])
  );
}

function metaOf(program: Program, spec: RunSpec): TraceMeta {
  return {
    files: program.files.map(({ name, source, library }) => ({ name, source: library ? '' : source })),
    names: program.names,
    functions: program.codes.map(({ qualname }) => qualname),
    clock: spec.config.clock,
    cores: spec.config.cores,
    gil: spec.config.gil,
  };
}
