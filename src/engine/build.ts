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

/** Compiles what a run is to execute. */
export function buildProgram(spec: RunSpec): Built {
  const files = Object.fromEntries(Object.entries(spec.files).filter(([path]) => path.endsWith('.py')));
  const result = compileProgram({
    main: { name: spec.name, source: spec.source },
    files,
    library: libraryModule,
    libraryNames,
    alwaysInclude: BEGINNINGS,
  });
  if (result.ok) return { ok: true, program: result.program, meta: metaOf(result.program, spec) };
  const { kind, message, file, line, column, endLine, endColumn } = result.error;
  const text = formatSyntaxProblem(result.error);
  return { ok: false, diagnostics: [{ kind, message, file, line, column, endLine, endColumn, text }] };
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
