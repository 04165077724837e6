/** docs/authoring.md says what is so: its example passes the linter, and its lists are those of the sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';
import { dresses } from '../src/scenarios/dresses.ts';
import { readParams } from '../src/scenarios/params.ts';
import { checkParams } from '../src/scenarios/params-check.ts';
import { checkHeader } from '../src/scenarios/schema.ts';
import { topicIds } from '../src/scenarios/topics.ts';
import { EventKind, type EventName } from '../src/trace/events.ts';
import { type Field, FORMS } from '../src/trace/notation.ts';
import { commandLineForTests, RUNNING } from './support/command-line.ts';

const page = readFileSync(join(root, 'docs/authoring.md'), 'utf8');
const programs = [...page.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, program = '']) => program);
const example = programs.find((program) => program.startsWith('# /// lockstep')) ?? '';

/** The rows of the first table after a heading or a line, as cells without their backticks around the first. */
function tableAfter(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of page.slice(page.indexOf(text)).split('\n').slice(1)) {
    if (line.startsWith('|'))
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    else if (rows.length > 0) break;
  }
  return rows.slice(2);
}

const namesIn = (rows: readonly string[][]): string[] =>
  rows.map(([first = '']) => first.replaceAll('`', ''));

const wordsIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

describe('the example', () => {
  const commandLine = commandLineForTests();

  test('passes the linter', { timeout: RUNNING }, () => {
    const file = commandLine.write('umbrella.py', example);
    const { stdout, code } = commandLine.lockstep(['lint', file]);
    expect(stdout).toMatch(/^umbrella\.py: finished, exit code 0, 4(\.\d+)? s/);
    expect(stdout).toMatch(/point 1: .*: Ben waits for umbrella, which Ann holds\.$/m);
    expect(stdout).toMatch(/point 2: 2(\.\d+)? s, .*: Ben prints Ben goes out\.$/m);
    expect(code).toBe(0);
  });
});

test('the parameter lines are right, and there is one of each type', () => {
  const block = programs.find((program) => program.startsWith('KEYS')) ?? '';
  expect(checkParams(block)).toEqual([]);
  const types = ['slider', 'number', 'integer', 'boolean', 'string', 'choice'];
  expect(readParams(block).map(({ kind }) => kind)).toEqual(types);
});

describe('the lists of fields', () => {
  /** What a table of the header may have, as its schema says when it is asked for something else. */
  function fieldsOf(what: string): string[] {
    const unknown = 'nothing = 1';
    const header = `${unknown}
id = "x"
[settings]
${unknown}
[[lookFor]]
at = [{ ${unknown} }]
[[compare]]
${unknown}
`;
    const lines = header
      .trimEnd()
      .split('\n')
      .map((line) => `# ${line}\n`);
    const { problems } = checkHeader('x.py', `# /// lockstep\n${lines.join('')}# ///\n`);
    const message = problems.map(({ message }) => message).find((each) => each.startsWith(`is no ${what};`));
    return message?.replace(/^.*there are /, '').split(', ') ?? [];
  }

  test.each([
    ['field', '## The header'],
    ['part of a moment', '`at` is a list of moments'],
    ['setting', '### Settings'],
    ['part of a comparison', '### Comparisons'],
  ])('each %s is there', (what, place) => {
    expect(fieldsOf(what).length).toBeGreaterThan(0);
    expect(namesIn(tableAfter(place)).sort()).toEqual(fieldsOf(what).sort());
  });

  test('each topic is there', () => {
    const row = tableAfter('## The header').find(([name]) => name === '`topic`');
    expect(wordsIn(row?.[2] ?? '')).toEqual(topicIds);
  });

  test('each dress is there', () => {
    const named = tableAfter('### Dresses').flatMap(([, worn = '']) => wordsIn(worn));
    expect([...new Set(named)].sort()).toEqual(Object.keys(dresses).sort());
  });
});

describe('the list of events', () => {
  const all = tableAfter('and better than `nth = 7`');

  test('has each of them once', () => {
    const names = namesIn(all);
    expect(names.sort()).toEqual(
      Object.keys(EventKind)
        .filter((name) => name !== 'none')
        .sort(),
    );
  });

  const names: readonly Field['is'][] = ['object', 'process', 'thread', 'name', 'function', 'target'];
  const declares: readonly Field['is'][] = ['new-object', 'new-process', 'new-thread'];
  const isTask = (name: string): boolean => name.startsWith('task-') && name !== 'task-done';

  test.each(all.map((row) => [namesIn([row])[0] as EventName, row] as const))(
    '%s has the columns that it has',
    (name, [, , object = '', text = '', value = '']) => {
      const form = FORMS[name];
      const about = form.some(({ is }) => names.includes(is) || declares.includes(is)) || isTask(name);
      const says = form.some((field) => field.is === 'text' || declares.includes(field.is));
      const counts = form.some((field) => (field.is === 'number' || field.is === 'word') && field.in === 'b');
      expect({ about: object !== '', says: text !== '' }).toEqual({ about, says });
      if (value !== '') expect(counts).toBe(true);
    },
  );
});
