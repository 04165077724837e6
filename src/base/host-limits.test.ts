import { describe, expect, test } from 'vitest';
import { hostLimit } from './host-limits.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const endless = (): number => 1 + endless();

describe('a limit of the engine', () => {
  test('is that of the stack', () => {
    expect(hostLimit(thrownBy(endless))).toBe('depth');
  });

  test.each([
    ['a string', () => 'ab'.repeat(2 ** 29)],
    ['a joined string', () => [...Array(2 ** 10)].fill('a'.repeat(2 ** 20)).join('')],
    ['a padded string', () => ''.padStart(2 ** 31)],
    ['an array', () => new Array(2 ** 32)],
    ['a typed array', () => new Uint8Array(2 ** 53)],
    ['a buffer', () => new ArrayBuffer(2 ** 53 - 1)],
    ['an integer', () => 1n << (2n ** 32n)],
    ['a power', () => 10n ** (10n ** 10n)],
  ])('is that of the size of %s', (_, run) => {
    expect(hostLimit(thrownBy(run))).toBe('size');
  });

  test.each([
    ['an offset outside a view', () => new DataView(new ArrayBuffer(1)).getInt32(0)],
    ['items that do not fit', () => new Uint8Array(1).set([1, 2])],
    ['a code point that is none', () => String.fromCodePoint(-1)],
    ['too many digits', () => (1).toFixed(101)],
    ['an integer of a fraction', () => BigInt(0.5)],
    ['a division by zero', () => 1n / 0n],
    ['a name that is not there', () => (undefined as unknown as { x: number }).x],
  ])('is not %s', (_, run) => {
    expect(hostLimit(thrownBy(run))).toBeNull();
  });
});
