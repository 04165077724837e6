import { expect, test } from 'vitest';
import { createModel } from '../../model/model.ts';
import { readTrace } from '../../trace/read.ts';
import { siteLine } from '../../trace/trace.ts';
import { layVariables, sharedNames } from './variables.ts';

const START = '0 - process-start main\n0 main thread-start ann\n';
const stateOf = (text: string) => {
  const { meta, columns } = readTrace(START + text);
  return createModel(meta, columns).stateAt(columns.length);
};
const PROGRAM = new Map([[7, 'for i in range(3):']]);
const namesOf = (state: ReturnType<typeof stateOf>) =>
  sharedNames(state, (site) => PROGRAM.get(siteLine(site)) ?? '');
const shared = (text: string): string[] =>
  [...namesOf(stateOf(text))].map((key) => key.replace('global ', ''));

test('what several threads set is shared', () => {
  expect(shared('0 main@1 variable global 0 stock 9\n0 ann@5 variable global 0 stock 8')).toEqual(['stock']);
});

test('what one thread sets once, or in one place again and again, is its own', () => {
  const loop = '0 main@7 variable global 0 i 0\n0 main@7 variable global 0 i 1';
  expect(shared(`0 main@1 variable global 0 N 9\n${loop}`)).toEqual([]);
});

test('what a loop sets is its own, even if it had a value before', () => {
  expect(shared('0 main@1 variable global 0 i None\n0 main@7 variable global 0 i 0')).toEqual([]);
});

test('what one thread changes in several places while others look on is shared', () => {
  const stop = '0 main@1 variable global 0 stop False\n0 main@9 variable global 0 stop True';
  expect(shared(stop)).toEqual(['stop']);
});

test('what processes have different values of is shown for each of them', () => {
  const text = `0 main process-start child
0 main@1 variable global 0 x 1
0 child@5 variable global 0 x 2
0 main@1 variable global 0 N 9
0 child@1 variable global 0 N 9`;
  expect(shared(text)).toEqual(['x']);
  const state = stateOf(text);
  expect(
    layVariables(state, namesOf(state), 400, 0).map(({ owner, name, repr }) => [owner, name, repr]),
  ).toEqual([
    ['main', 'x', '1'],
    ['child', 'x', '2'],
  ]);
});

test('functions and classes say nothing to a person', () => {
  const state = stateOf(
    '0 main@1 variable global 0 f "<function f>"\n0 ann@5 variable global 0 f "<function g>"',
  );
  expect(layVariables(state, namesOf(state), 400, 0)).toEqual([]);
});
