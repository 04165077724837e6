import { describe, expect, test } from 'vitest';
import { trimmed } from './builder.ts';
import { decodeTrace, encodeTrace, TRACE_VERSION } from './codec.ts';
import { dump } from './dump.ts';
import { pack, unpack } from './packing.ts';
import { readTrace } from './read.ts';
import { UPGRADERS, upgrade } from './upgrade.ts';

const trace = readTrace(
  `
0     -        process-start main
0.5   main@3!1 object-new semaphore keys 4
1     main@4   acquire keys 3
1.25  main@5   output stdout "hello\\n"
86400 main     block sleep 1.5
`,
  { files: [{ name: 'main.py', source: 'print("héllo")\n' }], cores: 2, gil: 'classic-gil' },
);

const file = (): Record<string, unknown> => JSON.parse(encodeTrace(trace)) as Record<string, unknown>;
const decodeFile = (changes: object) => decodeTrace(JSON.stringify({ ...file(), ...changes }));

describe('a trace file', () => {
  test('holds the whole trace', () => {
    const result = decodeTrace(encodeTrace(trace));
    expect(result).toEqual({ ok: true, trace: { meta: trace.meta, columns: trimmed(trace.columns) } });
  });

  test('may be empty', () => {
    const empty = readTrace('');
    expect(decodeTrace(encodeTrace(empty))).toMatchObject({ ok: true, trace: { columns: { length: 0 } } });
  });

  test.each([
    ['not-json', () => decodeTrace('{"format":')],
    ['not-a-trace', () => decodeTrace('[]')],
    ['not-a-trace', () => decodeTrace('{}')],
    ['not-a-trace', () => decodeFile({ version: 'one' })],
    ['newer-version', () => decodeFile({ version: TRACE_VERSION + 1 })],
    ['damaged-meta', () => decodeFile({ meta: null })],
    ['damaged-meta', () => decodeFile({ meta: { ...trace.meta, cores: 0 } })],
    ['damaged-columns', () => decodeFile({ length: -1 })],
    ['damaged-columns', () => decodeFile({ length: 4 })],
    ['damaged-columns', () => decodeFile({ length: 1_000_000 })],
    ['too-long', () => decodeFile({ length: 1e12 })],
    ['damaged-columns', () => decodeFile({ strings: [''] })],
    ['damaged-columns', () => decodeFile({ strings: [] })],
    ['damaged-columns', () => decodeFile({ columns: {} })],
    ['damaged-columns', () => decodeFile({ columns: { ...(file()['columns'] as object), tid: '****' } })],
  ])('says what is wrong: %s', (code, decode) => {
    expect(decode()).toMatchObject({ ok: false, error: { code } });
  });
});

/** Files from the day their version was published: never change them. */
const PUBLISHED = [
  String.raw`{"format":"lockstep-trace","version":1,"meta":{"files":[{"name":"main.py","source":"x = 1\n"}],"names":[],"functions":[],"clock":"virtual","cores":4,"gil":"gil"},"length":3,"strings":["","main","keys"],"columns":{"kind":"AhgG","tid":"AAIA","time":"AICU69wDgN6gywU=","decision":"AAIA","site":"AAYC","a":"0A/NDwA=","b":"AgQA","c":"AAgH","text":"AgID"}}`,
];

test.each(PUBLISHED)('a published file (%#) is read for ever', (text) => {
  const result = decodeTrace(text);
  expect(
    result.ok &&
      dump(result.trace)
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ')),
  ).toEqual([
    '0 - process-start main',
    '0.5 main@3!1 object-new semaphore keys 4',
    '1.25 main@4 acquire keys 3',
    '',
  ]);
});

describe('versions', () => {
  test('have an upgrader each, up to the current one', () => {
    const versions = Array.from({ length: TRACE_VERSION - 1 }, (_, index) => index + 1);
    expect([...UPGRADERS.keys()].sort((a, b) => a - b)).toEqual(versions);
  });

  test('are passed through one after the other', () => {
    const upgraders = new Map(
      [1, 2, 3].map((from) => [from, (each: object) => ({ ...each, [`v${from}`]: true })]),
    );
    expect(upgrade({}, 2, 4, upgraders)).toEqual({ v2: true, v3: true });
    expect(() => upgrade({}, 4, 6, upgraders)).toThrow('an upgrader from version 4');
  });
});

describe('a packed column', () => {
  const back = (numbers: number[]) => {
    const column = new Float64Array(numbers.length);
    const text = pack(numbers, numbers.length);
    return text !== null && unpack(text, column) ? [...column] : null;
  };

  test('comes back', () => {
    const numbers = [0, 1, -1, 127, 128, 2 ** 31 - 1, -(2 ** 31), 2 ** 50, 0];
    expect(back(numbers)).toEqual(numbers);
    expect(back([])).toEqual([]);
  });

  test('is refused when it cannot be exact', () => {
    expect([back([0.5]), back([Number.NaN]), back([2 ** 53])]).toEqual([null, null, null]);
  });
});
