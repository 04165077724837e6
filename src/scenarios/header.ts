/** A scenario's file as text: where its header block is, what the block says as TOML, and on which line each field stands. */
import { parse, TomlError } from 'smol-toml';

/** Something that is wrong with a scenario's file. */
export interface Problem {
  /** From 1, in the file. */
  readonly line: number;
  /** The field of the header, such as `lookFor.1.zh`; or `header`, `program`. */
  readonly field: string;
  readonly message: string;
}

/** A file cut into its header and its program. */
export interface Parts {
  /** The lines of the block without their `# `; null: there is none. */
  readonly header: readonly string[] | null;
  /** Line of the file on which the first line of the header stands. */
  readonly headerLine: number;
  readonly program: string;
  /** The line of the file on which a line of the program stands. */
  readonly lineInFile: (programLine: number) => number;
}

const BLOCK = /^# \/\/\/ lockstep\r?\n((?:#(?: .*)?\r?\n)*?)# \/\/\/\r?\n/m;

const countLines = (text: string): number => text.split('\n').length - 1;

export function cutScenario(source: string): Parts {
  const block = BLOCK.exec(source);
  const without = source.replace(BLOCK, '');
  const program = without.replace(/^\s*\n/, '');
  const blank = countLines(without) - countLines(program);
  if (block === null) {
    return { header: null, headerLine: 1, program, lineInFile: (line) => line + blank };
  }
  const before = countLines(source.slice(0, block.index));
  const taken = countLines(block[0]);
  return {
    header: (block[1] ?? '').split(/\r?\n/).map((line) => line.replace(/^# ?/, '')),
    headerLine: before + 2,
    program,
    lineInFile: (line) => (line + blank <= before ? line + blank : line + blank + taken),
  };
}

/** What the header says, or what is wrong with its TOML. */
export function parseHeader(parts: Parts): { readonly value: unknown } | { readonly problem: Problem } {
  if (parts.header === null) {
    const message = 'has no block "# /// lockstep" … "# ///"';
    return { problem: { line: 1, field: 'header', message } };
  }
  try {
    return { value: parse(parts.header.join('\n')) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    return { problem: { line: parts.headerLine + error.line - 1, field: 'header', message } };
  }
}

interface Entry {
  readonly path: readonly string[];
  readonly line: number;
}

const TABLE = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/;
const ARRAY_OF_TABLES = /^\s*\[\[([^[\]]+)\]\]\s*(?:#.*)?$/;
const KEY = /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=/;

const keysOf = (dotted: string): string[] =>
  [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** Where the keys and tables of a header stand. What is nested in one line stands on that line. */
function entriesOf(header: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  let table: string[] = [];
  header.forEach((text, line) => {
    const many = ARRAY_OF_TABLES.exec(text)?.[1];
    const one = TABLE.exec(text)?.[1];
    const key = KEY.exec(text)?.[1];
    if (many !== undefined) {
      const keys = keysOf(many);
      const index = counts.get(keys.join('.')) ?? 0;
      counts.set(keys.join('.'), index + 1);
      table = [...keys, String(index)];
    } else if (one !== undefined) {
      // A table inside the latest entry of an array of tables.
      table = [];
      for (const each of keysOf(one)) {
        table.push(each);
        const count = counts.get(table.join('.'));
        if (count !== undefined) table.push(String(count - 1));
      }
    }
    if (many !== undefined || one !== undefined) entries.push({ path: table, line });
    else if (key !== undefined) entries.push({ path: [...table, ...keysOf(key)], line });
  });
  return entries;
}

/** The line of the file on which a field stands, or the one that it is missing in. */
export function lineOfField({ header, headerLine }: Parts, path: readonly string[]): number {
  let best: Entry = { path: [], line: -1 };
  for (const entry of entriesOf(header ?? [])) {
    const fits = entry.path.every((key, index) => path[index] === key);
    if (fits && entry.path.length > best.path.length) best = entry;
  }
  return headerLine + best.line;
}
