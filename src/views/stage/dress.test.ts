import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dresses } from '../../scenarios/dresses.ts';

test('the page of the stage lists every dress, and no other', () => {
  const page = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('| dress | for | looks like |');
  const rows = table.split('\n').map((line) => line.split('|')[1] ?? '');
  const listed = rows.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  expect(listed.sort()).toEqual(Object.keys(dresses).sort());
});
