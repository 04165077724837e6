import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.test-support.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

const hues = [...tokens.keys()].filter((name) => name.startsWith('hue-'));
const things = [...tokens.keys()].filter((name) => name.startsWith('thing-'));
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'waiting', 'bad', 'good'];
const code = [...tokens.keys()].filter((name) => name.startsWith('code-'));
const grounds = ['paper', 'panel'];

const pairs = (names: readonly string[], onto: readonly string[]) =>
  names.flatMap((name) => onto.map((ground) => [name, ground] as const));

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const color = (name: string) => tokens.get(name)?.[scheme] ?? `no token ${name}`;
  const ratio = (one: string, other: string) => contrast(color(one), color(other));

  test.each([
    ...pairs([...inks, ...code, ...hues], grounds),
    ...pairs(['on-hue'], hues),
    ['on-accent', 'accent'] as const,
    ['ink', 'accent-soft'] as const,
    ['ink', 'sunk'] as const,
    ['ink-2', 'sunk'] as const,
    ['accent', 'accent-soft'] as const,
    ['waiting', 'waiting-soft'] as const,
    ['bad', 'bad-soft'] as const,
  ])('text in %s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs([...things, 'edge', 'lamp-stop', 'lamp-go'], grounds))(
    'mark in %s on %s',
    (mark, ground) => {
      expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
    },
  );
});
