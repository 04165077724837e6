import { Cls } from '../classes.ts';
import { NONE, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { bytesOf } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { listAppend, makeList } from '../objects/list.ts';
import { isStr, makeString, STR_DATA, stringOf, strKind, strLength } from '../objects/str-value.ts';
import { makePair, makeTuple } from '../objects/tuple.ts';
import { toIndex } from '../operations.ts';
import { emitProgram, type MatchProgram } from '../regex/emit.ts';
import { Matcher, type Subject, TooManySteps } from '../regex/match.ts';
import { parsePattern } from '../regex/parse.ts';
import { PatternProblem } from '../regex/source.ts';
import type { ParsedPattern } from '../regex/syntax.ts';
import type { Vm } from '../vm.ts';

/**
 * `_regex`: the engine under src/python/_sre.py. A pattern is given by its text and flags each time; what is made of it is
 * kept here, so that nothing but text is in the image.
 */

interface Compiled {
  readonly pattern: ParsedPattern;
  readonly program: MatchProgram;
}

const MOST_KEPT = 512;
const kept = new Map<string, Compiled>();

function compiled(text: string, isText: boolean, flags: number): Compiled {
  const key = `${flags} ${isText} ${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const pattern = parsePattern(text, isText, flags);
  const made = { pattern, program: emitProgram(pattern) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;

/** The text of a pattern; one of bytes with a character for each byte. */
function textOf(vm: Vm, value: number): string {
  if (isStr(vm, value)) return stringOf(vm, value);
  return Array.from(bytesOf(vm, value), (byte) => String.fromCharCode(byte)).join('');
}

const compiledOf = (vm: Vm, args: number): Compiled =>
  compiled(textOf(vm, at(vm, args, 0)), isStr(vm, at(vm, args, 0)), toIndex(vm, at(vm, args, 1)));

/** compile(pattern, flags) → (flags, groups, ((name, group), …)), or of a wrong one (kind, message, position or None) */
function compile(vm: Vm, args: number): number {
  try {
    const { flags, groups, names } = compiledOf(vm, args).pattern;
    const pairs = Array.from(names, ([name, group]) => makePair(vm, makeString(vm, name), small(group)));
    return makeTuple(vm, [small(flags), small(groups), makeTuple(vm, pairs)]);
  } catch (problem) {
    if (!(problem instanceof PatternProblem)) throw problem;
    const { kind, message, position } = problem;
    return makeTuple(vm, [
      makeString(vm, kind),
      makeString(vm, message),
      position === null ? NONE : small(position),
    ]);
  }
}

/** The code points of a string or the bytes of bytes, as they lie in the image. */
function subjectOf(vm: Vm, value: number): Subject {
  const { bytes, halves } = vm.image;
  if (!isStr(vm, value)) {
    return bytesOf(vm, value);
  }
  const length = strLength(vm, value);
  const kind = strKind(vm, value);
  const start = value + STR_DATA;
  if (kind === 1) return bytes.subarray(start, start + length);
  if (kind === 2) return halves.subarray(start >> 1, (start >> 1) + length);
  return vm.words.subarray(start >> 2, (start >> 2) + length);
}

/** The matcher, and where to begin, of calls that begin with (pattern, flags, subject, start, end). */
function begin(vm: Vm, args: number): { matcher: Matcher; start: number; groups: number } {
  const { program } = compiledOf(vm, args);
  const subject = subjectOf(vm, at(vm, args, 2));
  const end = Math.max(0, Math.min(toIndex(vm, at(vm, args, 4)), subject.length));
  const start = Math.min(Math.max(0, toIndex(vm, at(vm, args, 3))), subject.length);
  return { matcher: new Matcher(program, subject, end), start, groups: program.groups };
}

/** (start, end, start of group 1, …, the group closed last) */
function placesOf(vm: Vm, matcher: Matcher, groups: number): number {
  const words: number[] = [];
  for (let slot = 0; slot < 2 * (groups + 1); slot += 2) {
    const end = matcher.slots[slot + 1] as number;
    words.push(small(end < 0 ? -1 : (matcher.slots[slot] as number)), small(end));
  }
  words.push(small(matcher.lastGroup));
  return makeTuple(vm, words);
}

function orTooMany(vm: Vm, run: () => number): number {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return vm.raise(Cls.RuntimeError, 'the regular expression needs too many steps on this text');
  }
}

const How = { match: 0, search: 1, whole: 2 } as const;

/** find(pattern, flags, subject, start, end, how, not_empty) → places or None */
function find(vm: Vm, args: number): number {
  const { matcher, start, groups } = begin(vm, args);
  const how = at(vm, args, 5) >> 1;
  const notEmpty = at(vm, args, 6) === small(1);
  return orTooMany(vm, () => {
    const found =
      how === How.search
        ? matcher.search(start, notEmpty)
        : matcher.matchAt(start, how === How.whole, notEmpty);
    return found ? placesOf(vm, matcher, groups) : NONE;
  });
}

/** find_all(pattern, flags, subject, start, end, limit) → [places, …]; limit 0: all */
function findAll(vm: Vm, args: number): number {
  const { matcher, start, groups } = begin(vm, args);
  const limit = toIndex(vm, at(vm, args, 5));
  const list = makeList(vm, []);
  return orTooMany(vm, () => {
    let from = start;
    let notEmpty = false;
    for (let count = 0; limit <= 0 || count < limit; count++) {
      if (!matcher.search(from, notEmpty)) break;
      listAppend(vm, list, placesOf(vm, matcher, groups));
      from = matcher.slots[1] as number;
      notEmpty = from === matcher.slots[0];
    }
    return list;
  });
}

export const regexModule: NativeModule = {
  name: '_regex',
  functions: [
    define('compile', 2, 2, compile),
    define('find', 7, 7, find),
    define('find_all', 6, 6, findAll),
  ],
};
