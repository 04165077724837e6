import { expect, test } from 'vitest';
import { createModel } from '../../model/model.ts';
import { readTrace } from '../../trace/read.ts';
import { en } from '../words/en.ts';
import { threadRows } from './layout.ts';

const rowsOf = (text: string) => {
  const { meta, columns } = readTrace(`0 - process-start main\n${text}`);
  const model = createModel(meta, columns);
  return threadRows(model.stateAt(model.length), en).map((row) =>
    row.kind === 'adopter' ? 'process 1' : [row.name, row.depth, row.status, row.note],
  );
};
const FAMILY = `0 main process-start mother
0 mother process-start child
0 main thread-start helper
0 main process-start quick
`;

test('a process, its threads, then its children', () => {
  expect(rowsOf(FAMILY).map(([name, depth]) => [name, depth])).toEqual([
    ['main', 0],
    ['helper', 1],
    ['mother', 1],
    ['child', 2],
    ['quick', 1],
  ]);
});

test('a zombie stays with its parent, an orphan goes to process 1', () => {
  expect(rowsOf(`${FAMILY}0 - process-exit mother 3\n0 - process-orphan child`)).toEqual([
    ['main', 0, 'running', ''],
    ['helper', 1, 'new', ''],
    ['mother', 1, 'zombie', 'exit code 3'],
    ['quick', 1, 'new', ''],
    'process 1',
    ['child', 1, 'new', ''],
  ]);
});

test('what a thread does, waits for and holds', () => {
  const note = (lines: string) => rowsOf(lines)[0]?.[3];
  expect(note('0 main@7 output stdout hi')).toBe('line 7');
  expect(note('0 main task-new 30 coroutine fetch\n0 main@7 task-run 30')).toBe('fetch · line 7');
  expect(note('0 main object-new lock door\n0 main@7 acquire door 1')).toBe('holds door');
  expect(note('0 main block joinAny')).toBe('waits for any child');
  expect(note('0 main block input')).toBe('waits for input');
});
