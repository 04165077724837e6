import { defined } from '../base/assert.ts';
import { pair } from '../program/opcodes.ts';
import type { CodeBuilder } from './code-builder.ts';
import { jumpIf } from './generate-conditions.ts';
import type { Label } from './instructions.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type Expr, literalOf, type Pattern, type PatternOf, type StmtOf, spanOf } from './tree.ts';

/**
 * What a case has gathered so far. Values to be bound lie on the stack in the order of `stores`, the first deepest,
 * and above them `onTop` working values: … captured values … working values.
 */
interface Matching {
  readonly stores: string[];
  /** Working values above the captured ones, the subject of the pattern at hand not among them. */
  onTop: number;
  /** Where to go on failure, by how many values have to be popped there. */
  readonly fails: Label[];
  /** Whether a pattern that always matches is allowed here. */
  readonly last: boolean;
}

/** `match`. */
export function matchStatement(b: CodeBuilder, node: StmtOf<'Match'>): void {
  const end = b.label();
  b.expression(node.subject);
  const count = node.cases.length;
  const lastCase = node.cases[count - 1];
  const hasDefault = lastCase !== undefined && isWildcard(lastCase.pattern) && count > 1;
  for (const [index, clause] of node.cases.entries()) {
    const isLast = index === count - 1;
    const before = b.span;
    b.span = spanOf(clause.pattern);
    if (!b.unit.library) b.emit('LINE', clause.pattern.lineno);
    const failed: Matching = { stores: [], onTop: 0, fails: [], last: isLast || clause.guard !== undefined };
    // The subject is kept for the next case; a last `case _` needs it no more.
    const keep = !(isLast && hasDefault);
    if (keep && !isLast) b.emit('COPY', 1);
    if (isLast && hasDefault) b.emit('POP_TOP');
    else pattern(b, clause.pattern, failed);
    for (const name of failed.stores.toReversed()) b.store(name);
    const next = b.label();
    if (clause.guard !== undefined) jumpIf(b, clause.guard, keep ? failLabel(b, failed, 0) : next, false);
    if (keep && !isLast) b.emit('POP_TOP');
    b.span = before;
    b.statements(clause.body);
    b.jump('JUMP', end);
    emitFails(b, failed);
    b.bind(next);
  }
  b.bind(end);
}

const isWildcard = (node: Pattern): boolean =>
  node.nodeType === 'MatchAs' && node.pattern === undefined && node.name === undefined;

/** The label that pops `count` values on its way to the next case. */
function failLabel(b: CodeBuilder, state: Matching, count: number): Label {
  while (state.fails.length <= count) state.fails.push(b.label());
  return defined(state.fails[count], 'a label to fail to');
}

/** Jumps to failure from here, the current working and captured values to be popped. */
function failIf(b: CodeBuilder, state: Matching, op: 'POP_JUMP_IF_FALSE' | 'POP_JUMP_IF_NONE'): void {
  b.jump(op, failLabel(b, state, state.onTop + state.stores.length));
}

/** The ladder of pops that all failures fall down. */
function emitFails(b: CodeBuilder, state: Matching): void {
  for (let count = state.fails.length - 1; count > 0; count -= 1) {
    b.bind(state.fails[count] as Label);
    b.emit('POP_TOP');
  }
  if (state.fails[0] !== undefined) b.bind(state.fails[0]);
}

/** Matches the top of the stack, which is consumed: … subject → … */
function pattern(b: CodeBuilder, node: Pattern, state: Matching): void {
  const before = b.span;
  b.span = spanOf(node);
  switch (node.nodeType) {
    case 'MatchValue':
      valuePattern(b, node.value);
      failIf(b, state, 'POP_JUMP_IF_FALSE');
      break;
    case 'MatchSingleton':
      b.constant({ kind: node.value === null ? 'none' : node.value ? 'true' : 'false' });
      b.emit('IS_OP', 0);
      failIf(b, state, 'POP_JUMP_IF_FALSE');
      break;
    case 'MatchSequence':
      sequencePattern(b, node, state);
      break;
    case 'MatchMapping':
      mappingPattern(b, node, state);
      break;
    case 'MatchClass':
      classPattern(b, node, state);
      break;
    case 'MatchStar':
      capture(b, node.name, state);
      break;
    case 'MatchAs':
      asPattern(b, node, state);
      break;
    case 'MatchOr':
      orPattern(b, node, state);
      break;
  }
  b.span = before;
}

function valuePattern(b: CodeBuilder, value: Expr): void {
  b.expression(value);
  b.emit('COMPARE_OP', 2);
}

/** Puts the top of the stack below the working values, to be bound when the whole case has matched. */
function capture(b: CodeBuilder, name: string | undefined, state: Matching): void {
  if (name === undefined) {
    b.emit('POP_TOP');
    return;
  }
  if (state.stores.includes(name)) {
    throw new SyntaxFailure(`multiple assignments to name '${name}' in pattern`, b.span);
  }
  sink(b, state.onTop + 1);
  state.stores.push(name);
}

/** Moves the top of the stack `depth` - 1 places down. */
function sink(b: CodeBuilder, depth: number): void {
  for (let at = depth; at > 1; at -= 1) b.emit('SWAP', at);
}

function asPattern(b: CodeBuilder, node: PatternOf<'MatchAs'>, state: Matching): void {
  if (node.pattern === undefined) {
    if (!state.last) {
      const what = node.name === undefined ? 'wildcard' : `name capture '${node.name}'`;
      throw new SyntaxFailure(`${what} makes remaining patterns unreachable`, b.span);
    }
    capture(b, node.name, state);
    return;
  }
  state.onTop += 1;
  b.emit('COPY', 1);
  pattern(b, node.pattern, state);
  state.onTop -= 1;
  capture(b, node.name, state);
}

/** Inside a pattern that can fail, a capture is always allowed. */
const inner = (state: Matching): Matching => ({ ...state, last: true });

function sequencePattern(b: CodeBuilder, node: PatternOf<'MatchSequence'>, outer: Matching): void {
  const { patterns } = node;
  const stars = patterns.filter(({ nodeType }) => nodeType === 'MatchStar').length;
  if (stars > 1) throw new SyntaxFailure('multiple starred expressions in sequence pattern', b.span);
  const star = patterns.findIndex(({ nodeType }) => nodeType === 'MatchStar');
  const state = inner(outer);
  state.onTop += 1;
  b.emit('MATCH_SEQUENCE');
  failIf(b, state, 'POP_JUMP_IF_FALSE');
  const isOnlyStar = star >= 0 && patterns.length === 1;
  if (!isOnlyStar) {
    b.emit('GET_LEN');
    b.constant({ kind: 'int', value: BigInt(star < 0 ? patterns.length : patterns.length - 1) });
    b.emit('COMPARE_OP', star < 0 ? 2 : 5);
    failIf(b, state, 'POP_JUMP_IF_FALSE');
  }
  state.onTop -= 1;
  if (star < 0) b.emit('UNPACK_SEQUENCE', patterns.length);
  else b.emit('UNPACK_EX', pair(star, patterns.length - star - 1));
  eachOf(b, patterns, state);
  outer.onTop = state.onTop;
}

/** Matches the values on top of the stack, the first of them uppermost. */
function eachOf(b: CodeBuilder, patterns: readonly Pattern[], state: Matching): void {
  state.onTop += patterns.length;
  for (const part of patterns) {
    state.onTop -= 1;
    pattern(b, part, state);
  }
}

function mappingPattern(b: CodeBuilder, node: PatternOf<'MatchMapping'>, outer: Matching): void {
  const state = inner(outer);
  state.onTop += 1;
  b.emit('MATCH_MAPPING');
  failIf(b, state, 'POP_JUMP_IF_FALSE');
  if (node.keys.length === 0 && node.rest === undefined) {
    b.emit('POP_TOP');
    state.onTop -= 1;
    return;
  }
  if (node.keys.length > 0) {
    b.emit('GET_LEN');
    b.constant({ kind: 'int', value: BigInt(node.keys.length) });
    b.emit('COMPARE_OP', 5);
    failIf(b, state, 'POP_JUMP_IF_FALSE');
  }
  refuseRepeatedKeys(b, node.keys);
  for (const key of node.keys) b.expression(key);
  b.emit('BUILD_TUPLE', node.keys.length);
  b.emit('MATCH_KEYS');
  // … subject keys values
  state.onTop += 2;
  b.emit('COPY', 1);
  failIf(b, state, 'POP_JUMP_IF_NONE');
  state.onTop -= 1;
  b.emit('UNPACK_SEQUENCE', node.keys.length);
  eachOf(b, node.patterns, state);
  state.onTop -= 2;
  if (node.rest === undefined) {
    b.emit('POP_TOP');
    b.emit('POP_TOP');
    return;
  }
  remainingItems(b, node.keys.length);
  capture(b, node.rest, state);
}

/** … subject keys → … dict of the items that no key named. */
function remainingItems(b: CodeBuilder, keys: number): void {
  b.emit('BUILD_MAP', 0);
  b.emit('SWAP', 3);
  b.emit('DICT_UPDATE', 2);
  b.emit('UNPACK_SEQUENCE', keys);
  for (let left = keys; left > 0; left -= 1) {
    b.emit('COPY', 1 + left);
    b.emit('SWAP', 2);
    b.emit('DELETE_SUBSCR');
  }
}

function refuseRepeatedKeys(b: CodeBuilder, keys: readonly Expr[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.nodeType !== 'Constant') continue;
    const literal = literalOf(key);
    const text = JSON.stringify(literal, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
    if (seen.has(text)) throw new SyntaxFailure('mapping pattern checks duplicate key', b.span);
    seen.add(text);
  }
}

function classPattern(b: CodeBuilder, node: PatternOf<'MatchClass'>, outer: Matching): void {
  const state = inner(outer);
  const repeated = node.kwd_attrs.find((name, index) => node.kwd_attrs.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new SyntaxFailure(`attribute name repeated in class pattern: ${repeated}`, b.span);
  }
  b.expression(node.cls);
  b.constant({ kind: 'tuple', items: node.kwd_attrs.map((value) => ({ kind: 'str', value })) });
  b.emit('MATCH_CLASS', node.patterns.length);
  b.emit('COPY', 1);
  state.onTop += 1;
  failIf(b, state, 'POP_JUMP_IF_NONE');
  state.onTop -= 1;
  const parts = [...node.patterns, ...node.kwd_patterns];
  b.emit('UNPACK_SEQUENCE', parts.length);
  eachOf(b, parts, state);
}

/**
 * Alternatives. Each must bind the same names; each is matched on its own, and its captures are brought into the order
 * of the first.
 */
function orPattern(b: CodeBuilder, node: PatternOf<'MatchOr'>, state: Matching): void {
  const end = b.label();
  let names: string[] | undefined;
  const count = node.patterns.length;
  for (const [index, alternative] of node.patterns.entries()) {
    const own: Matching = { stores: [], onTop: 0, fails: [], last: state.last && index === count - 1 };
    b.emit('COPY', 1);
    pattern(b, alternative, own);
    names ??= own.stores;
    reorder(b, own.stores, names, node);
    b.jump('JUMP', end);
    emitFails(b, own);
  }
  // No alternative matched: … subject
  b.emit('POP_TOP');
  b.jump('JUMP', failLabel(b, state, state.onTop + state.stores.length));
  b.bind(end);
  // … working values, subject, captured values of the alternative
  const captured = names ?? [];
  for (const name of captured) {
    if (state.stores.includes(name)) {
      throw new SyntaxFailure(`multiple assignments to name '${name}' in pattern`, b.span);
    }
  }
  settle(b, captured, state);
  b.emit('POP_TOP');
}

/** Brings each capture, uppermost first, below the subject and the working values. */
function settle(b: CodeBuilder, captured: readonly string[], state: Matching): void {
  const depth = captured.length;
  for (const [done, name] of captured.entries()) {
    // The captures not yet settled lie above the subject; the deepest of them, which is `name`, goes first.
    const left = depth - done;
    lift(b, left);
    sink(b, state.onTop + 1 + left);
    state.stores.push(name);
  }
}

/** Brings the item `depth` deep to the top, the ones above it keeping their order. */
function lift(b: CodeBuilder, depth: number): void {
  for (let at = 2; at <= depth; at += 1) b.emit('SWAP', at);
}

/** Brings captures that lie in the order `from` into the order `to`. */
function reorder(
  b: CodeBuilder,
  from: readonly string[],
  to: readonly string[],
  node: PatternOf<'MatchOr'>,
): void {
  const order = [...from];
  const same = order.length === to.length && to.every((name) => order.includes(name));
  if (!same) throw new SyntaxFailure('alternative patterns bind different names', spanOf(node));
  for (const [place, name] of to.entries()) {
    const at = order.indexOf(name);
    if (at === place) continue;
    // Swap the two through the top.
    const depthOfAt = order.length - at;
    const depthOfPlace = order.length - place;
    if (depthOfAt > 1) b.emit('SWAP', depthOfAt);
    b.emit('SWAP', depthOfPlace);
    if (depthOfAt > 1) b.emit('SWAP', depthOfAt);
    [order[at], order[place]] = [order[place] as string, order[at] as string];
  }
}
