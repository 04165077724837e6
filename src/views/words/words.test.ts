import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every text of a catalogue by its path; phrases are said with 2 for every number and `x` for every name. */
function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node === 'function') return new Map([[path, String(node(2, 2))]]);
  return new Map(
    Object.entries(node as object).flatMap(([key, value]) => [...texts(value, `${path}.${key}`)]),
  );
}

test('both languages have the same texts, and none is empty', () => {
  expect([...texts(zh).keys()].sort()).toEqual([...texts(en).keys()].sort());
  for (const catalogue of [en, zh])
    for (const [path, text] of texts(catalogue)) expect(text.trim(), path).not.toBe('');
});

test('Chinese is in Chinese, but for names', () => {
  const names = /^(\.appName|\.settings\.(starts|gil)\b.*|\.stage\.moreItems|\.transport\.of)/;
  const left = [...texts(zh)].filter(([path, text]) => !names.test(path) && !/\p{Script=Han}/u.test(text));
  expect(left.filter(([path]) => path !== '.stage.size')).toEqual([]);
});
