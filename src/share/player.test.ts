import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkLength } from './length.ts';
import { formatPlayer, PANES, PLAYER_DEFAULTS, type PlayerOptions, parsePlayer } from './player.ts';

describe('the options of the player', () => {
  test('are read from an address', () => {
    expect(
      parsePlayer(
        '?controls=0&panes=timeline,console&points=0&theme=Dark&lang=zh&height=480&readonly&step=40&click-to-load=yes',
      ),
    ).toEqual({
      options: {
        controls: false,
        panes: ['timeline', 'console'],
        points: false,
        theme: 'dark',
        lang: 'zh',
        height: 480,
        readonly: true,
        step: 40,
        autoplay: false,
        clickToLoad: true,
      },
      problems: [],
    });
  });

  test('are as usual where the address says nothing or nonsense', () => {
    expect(parsePlayer('')).toEqual({ options: PLAYER_DEFAULTS, problems: [] });
    const { options, problems } = parsePlayer('theme=pink&height=-3&panes=,&step=1.5&utm_source=x&%zz=%zz');
    expect(options).toEqual(PLAYER_DEFAULTS);
    expect(problems.map(({ option }) => option)).toEqual(['panes', 'theme', 'height', 'step']);
  });

  test('are written without what is usual', () => {
    expect(formatPlayer(PLAYER_DEFAULTS)).toBe('');
    expect(formatPlayer({ panes: ['stage', 'source'], clickToLoad: true, theme: 'system' })).toBe(
      'panes=stage,source&click-to-load=1',
    );
  });

  test('come back as they were written', () => {
    const any: fc.Arbitrary<PlayerOptions> = fc.record({
      controls: fc.boolean(),
      panes: fc.uniqueArray(fc.constantFrom(...PANES), { minLength: 1 }),
      points: fc.boolean(),
      theme: fc.constantFrom('system', 'light', 'dark'),
      lang: fc.constantFrom('auto', 'en', 'zh'),
      height: fc.option(fc.integer({ min: 120, max: 4000 })),
      readonly: fc.boolean(),
      step: fc.option(fc.nat()),
      autoplay: fc.boolean(),
      clickToLoad: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (options) => {
        expect(parsePlayer(`?${formatPlayer(options)}`)).toEqual({ options, problems: [] });
      }),
    );
    fc.assert(fc.property(fc.string(), (query) => void parsePlayer(query)));
  });
});

test('a long link is warned about, a very long one becomes a file', () => {
  expect([100, 2000, 2001, 8000, 8001].map(linkLength)).toEqual([
    'fine',
    'fine',
    'long',
    'long',
    'very-long',
  ]);
});
