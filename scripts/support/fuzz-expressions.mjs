import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/**
 * Generated expressions. Their grammar is fuzz-grammar.txt: for each kind of expression a line with its name; after `=` what it may be at the end, after `>`
 * Python with holes, `«i»` for an expression of the kind `i`; several on a line with `¦` between them. Results stay small: what shifts,
 * repeats or raises to a power has a small literal on one side.
 * @typedef {{ leaves: string[], rules: string[] }} Alternatives
 */

/** @returns {Map<string, Alternatives>} */
function readGrammar() {
  const grammar = /** @type {Map<string, Alternatives>} */ (new Map());
  let kind = /** @type {Alternatives} */ ({ leaves: [], rules: [] });
  for (const line of readFileSync(new URL('fuzz-grammar.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const alternatives = line.slice('= '.length).split(' ¦ ');
    if (line.startsWith('= ')) kind.leaves.push(...alternatives);
    else if (line.startsWith('> ')) kind.rules.push(...alternatives);
    else {
      kind = { leaves: [], rules: [] };
      grammar.set(line.split(' ')[0] ?? '', kind);
    }
  }
  return grammar;
}

const HOLE = /«(\w+)»/;

/**
 * An expression of any kind.
 * @returns {fc.Arbitrary<string>}
 */
export function expressions() {
  /** @param {(kind: string) => fc.Arbitrary<unknown>} tie */
  const kinds = (tie) =>
    Object.fromEntries(
      [...readGrammar()].map(([kind, { leaves, rules }]) => [
        kind,
        rules.length === 0
          ? fc.constantFrom(...leaves)
          : fc.oneof(
              { maxDepth: 3, depthSize: 'small' },
              fc.constantFrom(...leaves),
              ...rules.map((rule) => filled(rule, tie)),
            ),
      ]),
    );
  return /** @type {fc.Arbitrary<string>} */ (fc.letrec(kinds).a);
}

/**
 * A rule with its holes filled.
 * @param {string} rule
 * @param {(kind: string) => fc.Arbitrary<unknown>} tie
 */
function filled(rule, tie) {
  // Every second part is the kind of a hole.
  const parts = rule.split(HOLE);
  const holes = parts.filter((_, index) => index % 2 === 1).map(tie);
  return fc
    .tuple(...holes)
    .map((found) => parts.map((part, index) => (index % 2 === 1 ? found[(index - 1) / 2] : part)).join(''));
}
