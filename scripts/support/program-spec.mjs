/** How a program of the suite is run. Without Node: tests in a browser need it too. */

import { fileOf, ownFiles, plainErrors } from './plain-errors.mjs';

/**
 * @typedef {import('../../src/engine/session.ts').RunSpec} RunSpec
 * @typedef {{ DEFAULT_CONFIG: RunSpec['config'], DEFAULT_SCHEDULE: RunSpec['schedule'] }} Defaults of src/engine/session.ts
 * @typedef {{ name: string, source: string, files?: Readonly<Record<string, string>>, stdin?: string }} Program `name` may be a path
 * @typedef {import('./plain-errors.mjs').Outcome} Outcome
 */

/**
 * What is not as usual in a run.
 * @typedef {object} Mode
 * @property {string} [name]
 * @property {Partial<RunSpec['config']>} [config]
 * @property {Partial<RunSpec['config']['limits']>} [limits]
 * @property {Partial<RunSpec['schedule']>} [schedule]
 * @property {number} [stress] as in a RunSpec
 */

/** A program that waits for ever in virtual time ends here; none of ours takes an hour. */
const AN_HOUR = 3600;

/**
 * A program as it is run to its end, on the inline host and in virtual time where the mode does not say otherwise.
 * @param {Defaults} defaults
 * @param {Program} program
 * @param {Mode} [mode]
 * @returns {RunSpec}
 */
export function specOf({ DEFAULT_CONFIG, DEFAULT_SCHEDULE }, program, mode = {}) {
  const { name, source, files = {}, stdin = '' } = program;
  const limits = { ...DEFAULT_CONFIG.limits, seconds: AN_HOUR, ...mode.limits };
  return {
    name: fileOf(name),
    source,
    files,
    stdin: stdin.split('\n').slice(0, -1),
    inputEnds: true,
    argv: [],
    config: { ...DEFAULT_CONFIG, hosts: 'inline', ...mode.config, limits },
    schedule: { ...DEFAULT_SCHEDULE, ...mode.schedule },
    stress: mode.stress ?? 0,
  };
}

/**
 * What a run did, as it is compared with what CPython did.
 * @param {Program} program
 * @param {{ stdout: string, stderr: string, exitCode: number, stop?: { reason: string, message?: string } | null }} result
 * @returns {Outcome}
 * @throws {Error} where the machine itself failed
 */
export function outcomeOf(program, { stdout, stderr, exitCode, stop }) {
  if (stop?.reason === 'failed') throw new Error(`The machine failed in ${program.name}: ${stop.message}`);
  return { stdout, stderr: plainErrors(stderr, ownFiles(program)), code: exitCode };
}
