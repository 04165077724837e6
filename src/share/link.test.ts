import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../base/base64.ts';
import { type Compression, nativeCompression } from './compression.ts';
import { decodeLink, encodeLink, isLink, MAX_INFLATED } from './link.ts';
import { SHARED_CONFIG, SHARED_SCHEDULE, SHARED_VIEW, type ShareState } from './state.ts';
import { contentOf, SHARE_VERSION, stateOf, UPGRADERS, upgrade } from './version.ts';

const plain: ShareState = {
  program: { kind: 'scenario', id: 'ktv-semaphore', params: {} },
  config: SHARED_CONFIG,
  schedule: SHARED_SCHEDULE,
  playhead: 0,
  view: SHARED_VIEW,
};

const int = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const key = fc.string({ unit: 'grapheme' });
const anyState: fc.Arbitrary<ShareState> = fc.record({
  program: fc.oneof(
    fc.record({
      kind: fc.constant('scenario' as const),
      id: fc.string(),
      params: fc.dictionary(key, fc.oneof(key, fc.boolean(), fc.integer()), { noNullPrototype: true }),
    }),
    fc.record({
      kind: fc.constant('source' as const),
      name: fc.string(),
      source: key,
      files: fc.dictionary(key, key, { noNullPrototype: true }),
      stdin: fc.array(key),
    }),
  ),
  config: fc.record({
    clock: fc.constantFrom('virtual', 'live'),
    cores: fc.integer({ min: 1, max: 64 }),
    gil: fc.constantFrom('gil', 'classic-gil', 'free-threaded'),
    startMethod: fc.constantFrom('fork', 'spawn'),
    speed: fc.integer({ min: 1, max: 1000 }),
  }),
  schedule: fc.record({
    policy: fc.constantFrom('timed', 'roundrobin', 'random', 'manual'),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    choices: fc.array(fc.record({ at: int, tid: fc.integer({ min: 1, max: 1000 }) })),
  }),
  playhead: int,
  view: fc.record({
    axis: fc.constantFrom('time', 'steps'),
    granularity: fc.constantFrom('operation', 'line', 'instruction'),
  }),
});

const link = async (content: unknown, version = 1): Promise<string> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const bytes = await nativeCompression.deflate(new TextEncoder().encode(text));
  return `#v${version}:${toBase64Url(bytes ?? new Uint8Array())}`;
};

describe('a link', () => {
  test('carries any session there and back', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const encoded = await encodeLink(state);
        expect(encoded.ok && (await decodeLink(encoded.value))).toEqual({ ok: true, value: state });
      }),
    );
  });

  test('leaves out what goes without saying', async () => {
    expect(contentOf(plain)).toEqual({ scenario: 'ktv-semaphore' });
    const encoded = await encodeLink(plain);
    expect(encoded.ok && encoded.value.length).toBeLessThan(60);
    expect(encoded.ok && isLink(encoded.value)).toBe(true);
  });

  test('of version 1 is read for ever', async () => {
    // A literal from the day it was published: never change it.
    const published =
      '#v1:BcFBCsJADEDRu_x1hFIrQvZewOJKugjTgIO2UyazUErv7ns7kXy1mgtKy-nt7VQtOcJm1ZZAdx7j7T6ifXcIW_nk9EOpts5lQQj3Gb0K6VVy8kCfZ-llkMskWEOHTrBvDpRovgXHHw';
    expect(await decodeLink(published)).toEqual({
      ok: true,
      value: {
        program: { kind: 'scenario', id: 'ticket-race', params: { USERS: 20 } },
        config: SHARED_CONFIG,
        schedule: {
          policy: 'random',
          seed: 7,
          choices: [
            { at: 3, tid: 2 },
            { at: 7, tid: 5 },
          ],
        },
        playhead: 40,
        view: { axis: 'steps', granularity: 'operation' },
      },
    });
  });

  test('may say more than we know', async () => {
    expect(await decodeLink(await link({ scenario: 'x', hat: 'red' }))).toMatchObject({ ok: true });
  });
});

describe('a bad link says what is wrong', () => {
  test.each([
    ['not-a-link', ''],
    ['not-a-link', '#gallery'],
    ['not-a-link', '#v0:abc'],
    ['newer-version', `#v${SHARE_VERSION + 1}:abc`],
    ['damaged', '#v1:'],
    ['damaged', '#v1:not base64'],
    ['damaged', '#v1:AAAA'],
  ])('%s: %s', async (code, fragment) => {
    expect(await decodeLink(fragment)).toMatchObject({ ok: false, error: { code } });
  });

  test.each([
    ['damaged', 'not JSON', /cut off/],
    ['wrong-content', [], /the content is not an object/],
    ['wrong-content', {}, /neither a scenario nor a source/],
    ['wrong-content', { source: 1 }, /source is not a text/],
    ['wrong-content', { source: '', files: { 'a.txt': 1 } }, /files\.a\.txt is not a text/],
    ['wrong-content', { source: '', stdin: 'x' }, /stdin is not a list/],
    ['wrong-content', { scenario: 'x', params: { A: null } }, /params\.A/],
    ['wrong-content', { scenario: 'x', cores: 0 }, /cores is not a whole number from 1 to 64/],
    ['wrong-content', { scenario: 'x', gil: 'none' }, /gil is none of gil, classic-gil, free-threaded/],
    ['wrong-content', { scenario: 'x', choices: [1] }, /without a thread/],
    ['wrong-content', { scenario: 'x', choices: [-1, 1] }, /cannot be/],
    ['wrong-content', { scenario: 'x', at: 1.5 }, /at is not a whole number/],
  ])('%s: %j', async (code, content, message) => {
    const result = await decodeLink(await link(content));
    expect(result).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
  });

  test('too-long: it unfolds to more than a page takes', async () => {
    const bomb = await link({ source: '#'.repeat(MAX_INFLATED * 8) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await decodeLink(bomb)).toMatchObject({ ok: false, error: { code: 'too-long' } });
    const long: ShareState = {
      ...plain,
      program: { kind: 'source', name: 'a.py', source: '#'.repeat(MAX_INFLATED), files: {}, stdin: [] },
    };
    expect(await encodeLink(long)).toMatchObject({ ok: false, error: { code: 'too-long' } });
  });

  test('whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.json(), async (text, json) => {
        for (const fragment of [text, `#v1:${text}`, await link(json)])
          expect(typeof (await decodeLink(fragment)).ok).toBe('boolean');
      }),
    );
  });

  test('where there is no compression', async () => {
    const none: Compression = {
      deflate: () => Promise.reject(new Error('none')),
      inflate: () => Promise.reject(new Error('none')),
    };
    expect(await encodeLink(plain, none)).toMatchObject({ ok: false, error: { code: 'no-compression' } });
    expect(await decodeLink('#v1:AAAA', none)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});

describe('versions', () => {
  test('have an upgrader each, up to the current one', () => {
    const versions = Array.from({ length: SHARE_VERSION - 1 }, (_, index) => index + 1);
    expect([...UPGRADERS.keys()].sort((a, b) => a - b)).toEqual(versions);
  });

  test('are passed through one after the other', () => {
    const upgraders = new Map(
      [1, 2].map((from) => [from, (each: object) => ({ ...each, [`v${from}`]: from })]),
    );
    expect(upgrade({}, 1, 3, upgraders)).toEqual({ v1: 1, v2: 2 });
    expect(() => upgrade({}, 3, 4, upgraders)).toThrow('an upgrader from version 3');
  });

  test('keep their defaults', () => {
    expect(stateOf({ scenario: 'x' })).toEqual({
      program: { kind: 'scenario', id: 'x', params: {} },
      config: { clock: 'virtual', cores: 4, gil: 'gil', startMethod: 'fork', speed: 1 },
      schedule: { policy: 'timed', seed: 1, choices: [] },
      playhead: 0,
      view: { axis: 'time', granularity: 'operation' },
    });
  });
});
