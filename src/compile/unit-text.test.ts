import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileUnit } from './compile-unit.ts';
import { readUnit, writeUnit } from './unit-text.ts';
import { readNumbers, writeNumbers } from './vlq.ts';

const SOURCE = `
"""A doc string."""
import os.path
from . import sibling

def f(a, /, b=-0.0, *rest, c: int = 10 ** 30, **others):
    if a in (1, 2.5, b'\\xff', ..., None, True, False, ('x', 1e400)):
        return {'\\ud800': a, 'ü🙂': b}
    return [x for x in rest if x in {1, 2, 3}] is 0

class C:
    async def method(self):
        async with self as x: yield x
`;

test('a unit that was written and read is the same', () => {
  const result = compileUnit('some/file.py', SOURCE, true);
  if (!result.ok) throw new Error(result.error.message);
  expect(readUnit(writeUnit(result.unit))).toEqual(result.unit);
});

test('numbers that were written and read are the same', () => {
  const words = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.integer({ min: -40, max: 40 }))), (numbers) => {
      const read = readNumbers(writeNumbers(numbers), new Int32Array(numbers.length));
      expect([...read]).toEqual(numbers);
    }),
  );
});
