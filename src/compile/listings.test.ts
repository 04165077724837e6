import { describe, expect, test } from 'vitest';
import { listing } from './listing.test-support.ts';
import { sourceCases } from './source-cases.test-support.ts';

// To accept a changed listing, read it first: it is what every machine will run.
describe('code is generated as listed', () => {
  test.each(sourceCases('./listings.txt'))('$source', ({ source, expected }) => {
    expect(listing(source)).toBe(expected);
  });
});
