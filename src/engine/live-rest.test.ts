import { afterEach, expect, test, vi } from 'vitest';
import { createMachine } from '../kernel/create.ts';
import { Kernel } from '../kernel/kernel.ts';
import { Halt } from '../kernel/layout.ts';
import { KERNEL_BYTES, setupOf } from '../kernel/machine.test-support.ts';
import { LiveRest } from './live-rest.ts';

afterEach(() => vi.restoreAllMocks());

test('the clock of a live machine stands still from when it has come to rest until it goes on', () => {
  let now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const memory = createMachine(new ArrayBuffer(KERNEL_BYTES), setupOf({ setup: { live: true } }));
  const kernel = new Kernel(memory, {
    milliseconds: () => now,
    nudge: () => {},
    full: () => {},
    threadGiven: () => {},
  });
  const rest = new LiveRest(kernel, () => {});
  const clock = (): number => kernel.wallClock() / 1e6;

  const before = clock();
  expect(rest.hasCome()).toBe(false);
  rest.request();
  now += 10;
  expect(rest.hasCome()).toBe(true);
  now += 5000;
  expect(rest.hasCome()).toBe(true);
  rest.end();
  expect(rest.hasCome()).toBe(false);
  expect(clock() - before).toBeCloseTo(10);

  // The next pause is counted from its own beginning; who halts rests for good.
  now += 20;
  rest.request();
  expect(rest.hasCome()).toBe(true);
  now += 300;
  rest.end();
  expect(clock() - before).toBeCloseTo(30);
  kernel.halt(Halt.stopped, 'stopped');
  expect(rest.hasCome()).toBe(true);
});
