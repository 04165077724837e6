import { readFileSync } from 'node:fs';

/** One case of a file of cases: a source, and what is expected of it. */
export interface SourceCase {
  readonly source: string;
  readonly expected: string;
}

/**
 * Reads a file of cases beside the test. A case is a source, a line that begins with `==>`, and what is expected: the
 * rest of that line and the lines below it. An empty line ends a case.
 */
export function sourceCases(name: string): SourceCase[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .split('\n\n')
    .filter((block) => block.includes('==>'))
    .map((block) => {
      const [source = '', expected = ''] = block.replace(/\n$/, '').split(/\n==> ?/);
      return { source: source.replace(/^\n+/, ''), expected: expected.replace(/^\n/, '') };
    });
}
