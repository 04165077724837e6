import { describe, expect, test } from 'vitest';
import { checkScenario } from './check.ts';
import { cutScenario, lineOfField } from './header.ts';
import { checkParams } from './params-check.ts';

const GOOD = `# /// lockstep
# id = "x"
# topic = "locks"
# order = 1
# title = { en = "X", zh = "甲" }
#
# [summary]
# en = "S"
# zh = "乙"
#
# [[lookFor]]
# en = "One"
# zh = "一"
# at = [{ event = "acquire", object = "door" }]
#
# [[lookFor]]
# en = "Two"
# zh = "二"
# at = [{ event = "end" }]
#
# [dress]
# "door" = "key"
# ///

from threading import Lock
N = 3  #@param {type:"slider", min:1, max:8}
door = Lock()
`;

const problems = (source: string, path = 'locks/x.py'): string[] =>
  checkScenario(path, source).problems.map(({ line, field, message }) => `${line}: ${field}: ${message}`);

/** The good file with one line changed into others. */
const changed = (line: RegExp, ...lines: string[]): string => GOOD.replace(line, lines.join('\n'));

describe('a scenario', () => {
  test('that is as it should be has no problems', () => {
    expect(problems(GOOD)).toEqual([]);
    expect(checkScenario('locks/x.py', GOOD).draft).toMatchObject({ id: 'x', dress: { door: 'key' } });
  });

  test('has all its problems said at once, each with its line', () => {
    const source = GOOD.replace('"locks"', '"cooking"')
      .replace('# zh = "一"\n', '')
      .replace('"acquire"', '"grab"')
      .replace('# order = 1', '# order = "first"\n# colour = "red"\n# flavour = "mint"');
    expect(problems(source)).toEqual([
      expect.stringMatching(/^3: topic: must be one of processes, /),
      '4: order: must be a number',
      expect.stringMatching(/^5: colour: is no field; there are id, /),
      expect.stringMatching(/^6: flavour: is no field; there are id, /),
      '13: lookFor.0.zh: is missing',
      '15: lookFor.0.at.0.event: must be the name of an event',
    ]);
  });

  test('with problems in its header is looked at all the same', () => {
    const source = GOOD.replace('zh = "甲"', 'nl = "A"').replace('# "door" = "key"', '# "door" = "tutu"');
    expect(problems(source.replace('N = 3', 'N = 9'))).toEqual([
      expect.stringMatching(/^5: title.nl: is no language/),
      '5: title.zh: is missing',
      expect.stringMatching(/^22: dress.door: "tutu" is no dress/),
      '26: N: 9 is above its max, 8',
    ]);
    const { draft } = checkScenario('locks/x.py', source);
    expect(draft).toMatchObject({ id: 'x', title: { en: '', zh: '' }, dress: { door: 'tutu' } });
    expect(draft?.lookFor.map(({ at }) => at.length)).toEqual([1, 1]);
  });

  test.each([
    ['no header', "print('hi')\n", [/^1: header: has no block/]],
    ['broken TOML', changed(/# order.*/, '# order = '), [/^4: header: Invalid TOML document/]],
    ['another name', GOOD, [/^2: id: the file of this scenario must be called x.py/], 'locks/y.py'],
    ['an unknown dress', changed(/# "door".*/, '# "door" = "tutu"'), [/^22: dress.door: "tutu" is no dress/]],
    [
      'itself as related',
      changed(/# order.*/, '# order = 1', '# related = ["x"]'),
      [/^5: related: names the scenario itself/],
    ],
    [
      'a missing package',
      changed(/^from.*/m, 'import greenlet'),
      [/^1: packages: the program imports greenlet/],
    ],
    [
      'a needless package',
      changed(/# order.*/, '# order = 1', '# packages = ["gevent"]'),
      [/^5: packages: the program does not import gevent/],
    ],
  ])('with %s is told so', (_, source, expected, path = 'locks/x.py') => {
    expect(problems(source, path)).toEqual(expected.map((each) => expect.stringMatching(each)));
  });

  test('has comparisons that fit its parameters', () => {
    const compared = (params: string): string[] =>
      problems(
        GOOD.replace(
          '# ///\n\n',
          `# [[compare]]\n# title = { en = "C", zh = "比" }\n# params = ${params}\n# ///\n\n`,
        ),
      );
    expect(compared('{ N = 2 }')).toEqual([]);
    expect(compared('{ N = 9 }')).toEqual(['25: compare.0.params.N: 9 is above its max, 8']);
    expect(compared('{ N = true }')).toEqual(['25: compare.0.params.N: true does not fit the type "slider"']);
    expect(compared('{ M = 1 }')).toEqual(['25: compare.0.params.M: is no parameter of the program']);
  });
});

describe('parameter lines', () => {
  const said = (line: string): string[] => checkParams(line).map(({ message }) => message);

  test.each([
    'N = 3  #@param {type:"slider", min:1, max:8, step:1}',
    'N = 0.5  # @param {type:"number"}',
    'N = True  #@param {type:"boolean"}',
    'N = \'a\'  #@param {type:"string"}',
    'N = "fair"  #@param ["fair", \'greedy\']',
    'N = 3  # a parameter of another kind',
  ])('%s is right', (line) => expect(said(line)).toEqual([]));

  test.each([
    ['  N = 3  #@param {type:"integer"}', 'is no parameter: the line must read NAME = VALUE  #@param …'],
    ['#@param {type:"integer"}', 'is no parameter: '],
    ['N = f()  #@param {type:"integer"}', 'f() must be a number, a text in quotes, True or False'],
    ['N = 3  #@param', 'must be followed by {type:"…"} or by a list of values'],
    ['N = 3  #@param {type:"integer"', 'must be followed by {type:"…"}'],
    ['N = 3  #@param {min:1}', 'has no type'],
    ['N = 3  #@param {type:"dial"}', 'there is no type "dial"; there are slider, integer, '],
    ['N = 3  #@param {type:"string"}', '3 does not fit the type "string"'],
    ['N = 1.5  #@param {type:"integer"}', '1.5 does not fit the type "integer"'],
    ['N = True  #@param {type:"slider", min:0, max:1}', 'true does not fit the type "slider"'],
    ['N = 9  #@param {type:"slider", min:1, max:8}', '9 is above its max, 8'],
    ['N = 0  #@param {type:"integer", min:1}', '0 is below its min, 1'],
    ['N = 3  #@param {type:"slider", min:8, max:1}', 'min is above max'],
    ['N = 3  #@param {type:"slider", min:1}', 'a slider needs min and max'],
    ['N = 3  #@param {type:"integer", min:"one"}', 'min must be a number'],
    ['N = 3  #@param {type:"integer", most:8}', '"most" is not known; there are type, min, max, step'],
    ['N = "fair"  #@param ["kind", "greedy"]', '"fair" is not in its list'],
    ['N = "fair"  #@param ["fair", greedy]', '"greedy" in the list is no number, text, True or False'],
    ['N = "fair"  #@param ["fair"', 'the list of values must end with ]'],
  ])('%s is wrong', (line, message) => {
    expect(said(line)).toEqual([expect.stringContaining(message)]);
  });

  test('a name that is a parameter twice is wrong the second time', () => {
    const twice = 'N = 3  #@param {type:"integer"}\n'.repeat(2);
    expect(checkParams(twice)).toEqual([{ line: 2, field: 'N', message: 'is a parameter twice' }]);
  });
});

describe('a file', () => {
  test('is cut into header and program, and lines of the program are found in it', () => {
    const { program, lineInFile } = cutScenario(GOOD);
    expect(program).toMatch(/^from threading/);
    expect(lineInFile(1)).toBe(25);
    expect(GOOD.split('\n')[lineInFile(3) - 1]).toBe('door = Lock()');
  });

  test('may have something before its header', () => {
    const { program, lineInFile } = cutScenario(`#!/usr/bin/env python3\n${GOOD}`);
    expect(program.split('\n')[0]).toBe('#!/usr/bin/env python3');
    expect([lineInFile(1), lineInFile(3)]).toEqual([1, 26]);
  });

  test('has every field on a line; one that is missing stands where it should be', () => {
    const { parts } = checkScenario('x.py', GOOD);
    const line = (...path: string[]): number => lineOfField(parts, path);
    expect(line('title', 'zh')).toBe(5);
    expect(line('summary', 'en')).toBe(8);
    expect(line('lookFor', '1', 'at', '0', 'event')).toBe(19);
    expect(line('lookFor', '1', 'nl')).toBe(16);
    expect(line('dress', 'door')).toBe(22);
    expect(line('settings', 'seed')).toBe(1);
  });
});
