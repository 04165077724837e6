import { join } from 'node:path';
import fc from 'fast-check';
import { corpus } from './corpus.mjs';
import { expressions } from './fuzz-expressions.mjs';
import { bodies } from './fuzz-programs.mjs';

/** Generated cases, each the body of a function; what it comes to is a line: the repr of its result, or the exception. */

/** @typedef {'expressions' | 'programs'} Kind */

/** @type {Readonly<Record<Kind, () => fc.Arbitrary<string>>>} */
const KINDS = {
  expressions: () => expressions().map((text) => `    return ${text}\n`),
  programs: bodies,
};

/** The cases that are recorded. @type {readonly { kind: Kind, seed: number, count: number }[]} */
export const RECORDED = [
  { kind: 'expressions', seed: 313, count: 4000 },
  { kind: 'programs', seed: 313, count: 1000 },
];

/** How many cases are run as one program. */
export const BATCH = 250;

/**
 * Where what CPython says to them stands, a line a case.
 * @param {Kind} kind
 */
export const recordOf = (kind) => join(corpus, 'fuzz', `${kind}.txt`);

/**
 * The same for the same seed.
 * @param {Kind} kind
 * @param {number} seed
 * @param {number} count
 * @returns {string[]}
 */
export const generateCases = (kind, seed, count) => fc.sample(KINDS[kind](), { seed, numRuns: count });

const PROLOGUE = `import sys


class Tracer:
    """What a case tells on its way."""

    def __init__(self):
        self.told = []

    def __call__(self, *values):
        if len(self.told) < 40:
            self.told.append(' '.join(map(repr, values)))


def check(number, case):
    log = Tracer()
    try:
        result = repr(case(log))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
        cause = error.__cause__ or error.__context__
        if cause is not None:
            result += f' <- {type(cause).__name__}: {cause}'
    text = ascii('; '.join([*log.told, result]))[1:-1]
    print(number, text if len(text) <= 400 else text[:400] + f'... {len(text)}')


`;

/**
 * A program that says what cases come to, a line each.
 * @param {readonly string[]} cases
 */
export const programOf = (cases) =>
  PROLOGUE +
  cases
    .map((body, index) => `def case_${index}(log):\n${body}\n\ncheck(${index}, case_${index})\n\n\n`)
    .join('');

/**
 * The lines that such a program printed, without their numbers.
 * @param {string} stdout
 */
export const resultsOf = (stdout) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\d+ /, ''));
