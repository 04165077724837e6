import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plainErrors } from '../../scripts/support/plain-errors.mjs';
import { root } from '../../scripts/support/root.mjs';

/** What scenarios print, as recorded by scripts/record-golden.mjs. */

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Why the machine stopped: with a message when the program did not come to its end. */
  readonly stop?: { readonly message: string } | null;
}

/** A record as one text, so that a difference shows as lines. @param file name of the program's file */
export function shown({ stdout, stderr, exitCode, stop }: Printed, file: string): string {
  const parts = [
    ['stderr', plainErrors(stderr, [file])],
    ['stopped', stop?.message ?? ''],
  ] as const;
  const more = parts.flatMap(([title, text]) => (text === '' ? [] : `── ${title} ──\n${text.trimEnd()}\n`));
  return `${stdout}${more.join('')}── exit code ${exitCode} ──\n`;
}

/**
 * A record without what differs from machine to machine: process ids, here always written "pid 1234", become pid A, pid B
 * … in the order in which they appear, so that equal ones stay equal.
 */
export function masked(record: string): string {
  const letters = new Map<string, string>();
  return record.replace(/\bpid (\d+)/g, (_, pid: string) => {
    const letter = letters.get(pid) ?? String.fromCharCode(65 + letters.size);
    letters.set(pid, letter);
    return `pid ${letter}`;
  });
}

const records = (name: string) => {
  const folder = join(root, 'tests', 'scenarios', name);
  const path = (id: string): string => join(folder, `${id}.txt`);
  return {
    /** Of which scenarios there is a record. */
    ids: (): string[] =>
      existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.txt')) : [],
    read: (id: string): string | undefined =>
      existsSync(path(id)) ? readFileSync(path(id), 'utf8') : undefined,
    write(id: string, record: string): void {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path(id), record);
    },
  };
};

/** What Lockstep prints in virtual time with the default seed, for every scenario. */
export const golden = records('golden');
/** What CPython 3.13 prints, for those scenarios that always print the same. */
export const cpython = records('cpython');
