import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryOf, isStandIn, listLibrary } from '../scripts/support/library.mjs';
import { recordedModules } from '../scripts/support/names.mjs';
import { root } from '../scripts/support/root.mjs';
import { readFacts } from '../scripts/support/support-facts.mjs';
import { type Facts, partsOf, supportPage } from '../scripts/support/support-page.mjs';

const library = listLibrary();

describe('an entry', () => {
  test('goes on over the lines of comment that follow', () => {
    expect(entryOf('"""Text."""\n\n# Supported: all of it,\n# and more.\n\n# Not this.\n')).toBe(
      'all of it, and more.',
    );
    expect(entryOf('/** Text. */\n// Supported: all of it.\nconst x = 1;\n')).toBe('all of it.');
    expect(entryOf('"""Text."""\n')).toBeUndefined();
  });
});

describe('every module that a program may import', () => {
  test.each(library.filter(({ name }) => !name.includes('.')))(
    '$name says in $file what is supported',
    ({ name, file, entry }) => {
      // A package that only holds others leaves it to them.
      const inside = library.some(
        (module) => module.name.startsWith(`${name}.`) && module.entry !== undefined,
      );
      if (!inside) expect(entry, `no line "# Supported: …" in ${file}`).toMatch(/\S[.]$/);
    },
  );

  test('has the names of CPython’s recorded, and no other has: node scripts/record-names.mjs', () => {
    const described = library.filter(({ name, entry }) => entry !== undefined && !isStandIn(name));
    expect(recordedModules()).toEqual(['builtins', ...described.map(({ name }) => name)].sort());
  });
});

describe('the page', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await readFacts();
  }, 120_000);

  test('is what node scripts/write-support.mjs writes', () => {
    const page = readFileSync(join(root, 'docs/python-support.md'), 'utf8');
    expect(page).toBe(supportPage(facts));
  });

  test('names what is missing, or what is there where that is less', () => {
    const page = (names: Record<string, string[]>, missing: string[]) =>
      supportPage({
        ...facts,
        modules: [{ name: 'made', entry: 'a few names.' }],
        names: new Map([['made', new Map(Object.entries(names))]]),
        missing: { made: missing },
      });
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`CONSTANT_${i}`, []]));
    expect(page({ a: [], B: ['c'] }, [])).toContain('**made**: a few names. All of it.\n');
    expect(page({ a: [], B: ['c'], d: [] }, ['B.c'])).toContain('**made**: a few names. Missing: `B.c`.\n');
    expect(page({ a: [], b: [], c: [] }, ['a', 'b'])).toContain('**made**: a few names. There: `c`.\n');
    const lacking = ['f', ...Object.keys(many).slice(0, 7)];
    expect(page({ ...many, f: [], g: [], ...keysOf(7) }, lacking)).toContain('Missing: `f`, 7 constants.\n');
  });

  const keysOf = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, []]));
});

describe('the docstring of a difference', () => {
  test('has three parts, each over any number of lines', () => {
    expect(partsOf('"""\nDescription: One\ntwo.\nCause: Three.\nWorkaround: Four.\n"""\nprint(1)\n')).toEqual(
      {
        Description: 'One two.',
        Cause: 'Three.',
        Workaround: 'Four.',
      },
    );
  });

  test('that lacks one is refused', () => {
    expect(() => partsOf('"""\nDescription: One.\n"""\n')).toThrow('"Cause: …"');
  });
});
