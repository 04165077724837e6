import { describe, expect, test } from 'vitest';
import { scenarios } from './index.ts';
import { readScenario } from './schema.ts';

const header = (extra = '', topic = 'locks') => `# /// lockstep
# id = "x"
# topic = "${topic}"
# order = 1
# title = { en = "X", zh = "甲" }
# summary = { en = "S", zh = "乙" }
${extra}# [[lookFor]]
# en = "One"
# zh = "一"
# at = [{ event = "acquire", object = "keys", nth = 4 }]
# [[lookFor]]
# en = "Two"
# zh = "二"
# at = [{ event = "output", text = "in" }, { event = "output", text = "out" }]
# ///

print('hi')
`;

describe('a scenario', () => {
  test('is read from its header, and the program is what is left', () => {
    const scenario = readScenario('locks/x.py', header('# [settings]\n# seed = 7\n# gil = "classic-gil"\n'));
    expect(scenario).toMatchObject({
      id: 'x',
      file: 'x.py',
      title: { en: 'X', zh: '甲' },
      program: "print('hi')\n",
      settings: { seed: 7, gil: 'classic-gil' },
    });
  });

  test.each([
    ['no header', "print('hi')\n", 'x.py: header: has no block'],
    ['a missing title', header().replace(/# title.*\n/, ''), 'x.py: title: is missing'],
    ['broken TOML', header('# what?\n'), 'x.py: header: '],
    ['an unknown topic', header('', 'cooking'), 'x.py: topic: must be one of processes'],
    ['an unknown field', header('# colour = "red"\n'), 'x.py: colour: is no field'],
    ['an unknown setting', header('# [settings]\n# speed = 2\n'), 'x.py: settings.speed: is no setting'],
    ['a wrong value', header('# [settings]\n# gil = "no"\n'), 'x.py: settings.gil: must be one of gil'],
    ['a wrong number', header('# [settings]\n# seed = 1.5\n'), 'x.py: settings.seed: must be a whole number'],
    [
      'an event that there is not',
      header().replace('acquire', 'grab'),
      'x.py: lookFor.0.at.0.event: must be the name of an event',
    ],
    ['a point in one language', header().replace('# zh = "二"\n', ''), 'x.py: lookFor.1.zh: is missing'],
    ['files that are no texts', header('# [files]\n# a = 1\n'), 'x.py: files.a: must be a text'],
  ])('with %s names the file and the field', (_, source, message) => {
    expect(() => readScenario('x.py', source)).toThrow(message);
  });
});

describe('the catalogue', () => {
  test('reads, and no id is used twice', () => {
    expect(scenarios.length).toBeGreaterThan(0);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });
});
