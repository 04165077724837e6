import { expect, test } from 'vitest';
import { createModel } from '../../model/model.ts';
import { EventKind, isOperation } from '../../trace/events.ts';
import { readTrace } from '../../trace/read.ts';
import { en } from '../words/en.ts';
import { describe } from './layout.ts';

const { meta, columns } = readTrace(`0 - process-start main
0 main object-new lock door
0 main task-new 7 coroutine fetch`);
const state = createModel(meta, columns).stateAt(columns.length);
const does = (operation: number, object: number): string =>
  describe({ tid: 1, name: 'main', operation, object, site: 0 }, state, en).does;

test('what a thread would do is said with what it would do it to', () => {
  expect(does(EventKind.acquire, 1)).toBe('takes door');
  expect(does(EventKind['task-run'], 7)).toBe('goes on with fetch');
  expect(does(EventKind.output, 1)).toBe('prints');
  expect(does(0, 0)).toBe('goes on computing');
});

test('there is a word for every operation', () => {
  const operations = Object.entries(EventKind).filter(([, kind]) => isOperation(kind));
  const verbs: Readonly<Record<string, string>> = en.choose.verbs;
  expect(operations.map(([name]) => name).filter((name) => verbs[name] === undefined)).toEqual([]);
});
