import { expect, test } from 'vitest';
import { readMessage } from './messages.ts';

const say = (message: object) => readMessage({ lockstep: 1, ...message });

test('messages are read as they are meant', () => {
  expect(say({ type: 'load', link: '#v1:x' })).toEqual({ type: 'load', link: '#v1:x' });
  expect(say({ type: 'run' })).toEqual({ type: 'run' });
  expect(say({ type: 'seek', playhead: 7 })).toEqual({ type: 'seek', playhead: 7 });
  expect(say({ type: 'seek', playhead: -7 })).toEqual({ type: 'seek', playhead: 0 });
  expect(say({ type: 'seek' })).toEqual({ type: 'seek', playhead: null });
  expect(say({ type: 'step' })).toEqual({ type: 'step', count: 1 });
  expect(say({ type: 'step', count: -1e9 })).toEqual({ type: 'step', count: -10_000 });
});

test.each([
  [null],
  ['run'],
  [{ type: 'run' }],
  [{ lockstep: 2, type: 'run' }],
  [{ lockstep: 1, type: 'explode' }],
  [{ lockstep: 1, type: 'load', link: 7 }],
  [{ lockstep: 1, type: 'seek', playhead: 'end' }],
  [{ lockstep: 1, type: 'step', count: 0.5 }],
])('%j is nobody’s', (data) => expect(readMessage(data)).toBeNull());
