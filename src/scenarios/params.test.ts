import { expect, test } from 'vitest';
import { readParams, writeParam } from './params.ts';

const program = `# a program
KEYS = 4  #@param {type:"slider", min:1, max:8}
DELAY = 0.5  # @param {type:"number"}
FAIR = True  #@param {type:"boolean"}
WHO = 'anna'  #@param {type:"string"}
MODE = "fair"  #@param ["fair", 'greedy']
PLAIN = 3
    INNER = 4  #@param {type:"integer"}
CALL = f()  #@param {type:"integer"}
`;

test('parameters are read from the lines that carry the mark', () => {
  expect(readParams(program)).toEqual([
    { name: 'KEYS', line: 2, kind: 'slider', value: 4, min: 1, max: 8 },
    { name: 'DELAY', line: 3, kind: 'number', value: 0.5 },
    { name: 'FAIR', line: 4, kind: 'boolean', value: true },
    { name: 'WHO', line: 5, kind: 'string', value: 'anna' },
    { name: 'MODE', line: 6, kind: 'choice', value: 'fair', options: ['fair', 'greedy'] },
  ]);
});

test.each([
  [0, 7, 'KEYS = 7  #@param {type:"slider", min:1, max:8}'],
  [1, 2, 'DELAY = 2  # @param {type:"number"}'],
  [2, false, 'FAIR = False  #@param {type:"boolean"}'],
  [3, "o'neil", 'WHO = \'o’neil\'  #@param {type:"string"}'],
  [4, 'greedy', "MODE = 'greedy'  #@param [\"fair\", 'greedy']"],
])('setting parameter %i to %s changes its line and nothing else', (index, value, expected) => {
  const param = readParams(program)[index]!;
  const before = program.split('\n');
  const after = writeParam(program, param, value).split('\n');
  expect(after[param.line - 1]).toBe(expected);
  expect(after.toSpliced(param.line - 1, 1)).toEqual(before.toSpliced(param.line - 1, 1));
});
