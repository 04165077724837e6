import { describe, expect, it } from 'vitest';
import { emitProgram } from './emit.ts';
import { Matcher, TooManySteps } from './match.ts';
import { parsePattern } from './parse.ts';
import { PatternProblem } from './source.ts';

const codes = (text: string): number[] => [...text].map((char) => char.codePointAt(0) as number);

function found(pattern: string, text: string): (string | null)[] | null {
  const matcher = new Matcher(emitProgram(parsePattern(pattern, true, 0)), codes(text), codes(text).length);
  if (!matcher.search(0, false)) return null;
  const groups: (string | null)[] = [];
  for (let slot = 0; slot < 2 * (parsePattern(pattern, true, 0).groups + 1); slot += 2) {
    const [start, end] = [matcher.slots[slot] as number, matcher.slots[slot + 1] as number];
    groups.push(end < 0 ? null : [...text].slice(start, end).join(''));
  }
  return groups;
}

describe('a pattern', () => {
  it('keeps a group over the turns of a loop, unlike RegExp', () => {
    expect(found('(?:(a)|(b))*', 'ab')).toEqual(['ab', 'a', 'b']);
  });

  it('takes back what a group matched on a way that failed', () => {
    expect(found('(?:(a)c|ab)', 'ab')).toEqual(['ab', null]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(found('^.(.)$', '😀😁')).toEqual(['😀😁', '😁']);
  });

  it('needs no deep stack for a long text', () => {
    expect(found('(?:a|b)*c', `${'ab'.repeat(100_000)}c`)?.[0]).toHaveLength(200_001);
  });

  it('gives up when it goes back and forth for ever', () => {
    const program = emitProgram(parsePattern('(a*)*b', true, 0));
    const matcher = new Matcher(program, codes('a'.repeat(40)), 40, 100_000);
    expect(() => matcher.search(0, false)).toThrow(TooManySteps);
  });

  it('says what is wrong with it and where', () => {
    const problem = (): unknown => parsePattern('ab(c', true, 0);
    expect(problem).toThrow(PatternProblem);
    expect(problem).toThrow('missing ), unterminated subpattern');
  });
});
