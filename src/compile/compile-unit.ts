import type { Module } from 'py-ast';
import { hostLimit } from '../base/host-limits.ts';
import { standsForC } from '../program/c-files.ts';
import type { SourceMode } from '../program/growing.ts';
import { CodeFlag, POSITION_STRIDE } from '../program/program.ts';
import { checkGrammar } from './check-grammar.ts';
import { checkLiteral } from './check-literal.ts';
import type { UnitContext } from './code-builder.ts';
import { collectNames, type Scopes } from './collect-names.ts';
import { cleanDocstring } from './docstring.ts';
import { checkFutureImports } from './future.ts';
import { expression } from './generate-expressions.ts';
import { buildCode, returnNone } from './generate-functions.ts';
import { statements } from './generate-statements.ts';
import { findImports } from './imports.ts';
import { checkExpression, checkSingle } from './modes.ts';
import { normaliseSource, parseModule } from './parse.ts';
import { constantKey, Pools } from './pools.ts';
import { resolveNames } from './resolve-names.ts';
import type { Scope } from './scope.ts';
import { problemOf, SyntaxFailure, type SyntaxProblem, type SyntaxWarning } from './syntax-problem.ts';
import { tokenize } from './tokenize.ts';
import { docstringOf, spanOf } from './tree.ts';
import { expandTypeParameters } from './type-parameters.ts';
import type { Unit, UnitCode } from './unit.ts';

export type UnitResult =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly error: SyntaxProblem };

/** Compiles one source file on its own; `pairing` allows superinstructions that name constants. */
export const compileUnit = (fileName: string, text: string, library: boolean, pairing = true): UnitResult =>
  compileAs(fileName, text, { library, unseen: library, pairing, mode: 'exec' });

/**
 * Compiles what a running program compiles. Nobody steps into it: the trace says at the start what files and functions there are,
 * and what is made later is none of them.
 */
export const compileUnseen = (fileName: string, text: string, mode: SourceMode): UnitResult =>
  compileAs(fileName, text, { library: false, unseen: true, pairing: false, mode });

interface Manner {
  readonly library: boolean;
  /** Is it neither stepped into nor recorded? */
  readonly unseen: boolean;
  readonly pairing: boolean;
  readonly mode: SourceMode;
}

function compileAs(fileName: string, text: string, manner: Manner): UnitResult {
  const source = normaliseSource(text);
  try {
    return { ok: true, unit: build(fileName, source, manner) };
  } catch (error) {
    const failure = hostLimit(error) === 'depth' ? tooDeep() : error;
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { ok: false, error: problemOf(failure, fileName, source) };
  }
}

const tooDeep = () =>
  new SyntaxFailure('the program is nested too deeply to be compiled', {
    line: 1,
    column: 0,
    endLine: 1,
    endColumn: 0,
  });

function build(fileName: string, source: string, { library, unseen, pairing, mode }: Manner): Unit {
  const warnings: SyntaxWarning[] = [];
  const warn: UnitContext['warn'] = (message, span) => {
    warnings.push({ message, file: fileName, line: span.line });
  };
  const scanned = tokenize(source);
  if (mode === 'eval' || mode === 'literal') checkExpression(scanned);
  else checkGrammar(scanned);
  const { tokens } = scanned;
  const tree = parseModule(source, tokens, warn);
  if (mode === 'single') checkSingle(tree);
  if (mode === 'literal') checkLiteral(tree);
  try {
    return generate(tree, { fileName, source, library, unseen, pairing, mode, warnings, warn });
  } catch (error) {
    if (error instanceof SyntaxFailure) error.late = true;
    throw error;
  }
}

interface Parsed extends Manner {
  readonly fileName: string;
  readonly source: string;
  readonly warnings: readonly SyntaxWarning[];
  readonly warn: UnitContext['warn'];
}

function generate(tree: Module, parsed: Parsed): Unit {
  const { fileName, source, library, unseen, pairing, mode, warnings, warn } = parsed;
  checkFutureImports(tree);
  expandTypeParameters(tree);
  const scopes = collectNames(tree);
  resolveNames(scopes.all);
  const pools = new Pools(pairing);
  const context: UnitContext = {
    pools,
    generate: { expression, statements },
    scopeOf: scopes.of,
    inlined: groupByUnit(scopes),
    source,
    library: unseen,
    namespaced: unseen && !library,
    interactive: mode === 'single',
    standsForC: library && standsForC(fileName),
    futureAnnotations: importsAnnotations(tree),
    coroutines: !library && /\basync\b|\basyncio\b/.test(source),
    warn,
  };
  moduleCode(context, tree, scopes.module, mode);
  return { fileName, source, library, warnings, imports: findImports(tree), ...collect(pools) };
}

function groupByUnit(scopes: Scopes): Map<Scope, Scope[]> {
  const groups = new Map<Scope, Scope[]>();
  for (const scope of scopes.all) {
    const group = groups.get(scope.unit);
    if (group === undefined) groups.set(scope.unit, [scope]);
    else group.push(scope);
  }
  return groups;
}

const importsAnnotations = (tree: Module): boolean =>
  tree.body.some(
    (node) =>
      node.nodeType === 'ImportFrom' &&
      node.module === '__future__' &&
      node.names.some(({ name }) => name === 'annotations'),
  );

function moduleCode(context: UnitContext, tree: Module, scope: Scope, mode: SourceMode): void {
  const text = mode === 'exec' ? docstringOf(tree.body) : undefined;
  const doc = text === undefined ? undefined : cleanDocstring(text);
  const shape = {
    scope,
    name: '<module>',
    qualname: '<module>',
    firstLine: 1,
    flags: CodeFlag.module,
    args: undefined,
    doc,
  };
  buildCode(context, shape, (b) => {
    const [first] = tree.body;
    if ((mode === 'eval' || mode === 'literal') && first?.nodeType === 'Expr') {
      b.span = spanOf(first.value);
      b.expression(first.value);
      b.emit('RETURN_VALUE');
      return;
    }
    if (doc !== undefined) {
      b.constant({ kind: 'str', value: doc });
      b.store('__doc__');
    }
    if (scope.mentions.has('__annotations__')) {
      b.emit('BUILD_MAP', 0);
      b.store('__annotations__');
    }
    b.statements(doc === undefined ? tree.body : tree.body.slice(1));
    returnNone(b, tree.body);
  });
}

type Collected = Pick<
  Unit,
  'code' | 'positions' | 'codes' | 'constants' | 'constantKeys' | 'names' | 'pairedConstants'
>;

function collect(pools: Pools): Collected {
  const code = new Int32Array(pools.size);
  const positions = new Int32Array(pools.size * POSITION_STRIDE);
  for (const chunk of pools.chunks) {
    code.set(chunk.words, chunk.start);
    positions.set(chunk.positions, chunk.start * POSITION_STRIDE);
  }
  const { constants, names } = pools;
  return {
    code,
    positions,
    codes: pools.codes as UnitCode[],
    constants,
    constantKeys: constants.map(constantKey),
    names,
    pairedConstants: [...pools.paired],
  };
}
