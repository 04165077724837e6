import type { PatternSource } from './source.ts';
import { FLAG_LETTERS, Flag, TYPE_FLAGS } from './syntax.ts';

const LETTER = /^\p{L}$/u;
const flagOf = (char: string): number | undefined =>
  Object.hasOwn(FLAG_LETTERS, char) ? FLAG_LETTERS[char] : undefined;

/** The flags of `(?i)` or `(?i-s:…)`; `global` when they are for the whole pattern. */
export interface InlineFlags {
  readonly add: number;
  readonly remove: number;
  readonly global: boolean;
}

/** Reads flags up to the colon or parenthesis that ends them; `char` is the first of them. */
export function parseFlags(source: PatternSource, first: string): InlineFlags {
  let char = first;
  let add = 0;
  if (char !== '-') {
    for (;;) {
      const flag = flagOf(char) as number;
      checkType(source, char);
      add |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) {
        throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      }
      char = nextFlag(source, /^[):-]$/, 'missing -, : or )', 'missing -, : or )');
      if (flagOf(char) === undefined) break;
    }
  }
  if (char === ')') return { add, remove: 0, global: true };
  if ((add & Flag.debug) !== 0) throw source.error('bad inline flags: cannot turn on global flag', 1);
  const remove = char === '-' ? removedFlags(source) : 0;
  if ((add & remove) !== 0) throw source.error('bad inline flags: flag turned on and off', 1);
  return { add, remove, global: false };
}

function removedFlags(source: PatternSource): number {
  let remove = 0;
  let char = nextFlag(source, /^$/, 'missing flag', 'missing flag');
  while (char !== ':') {
    const flag = flagOf(char) as number;
    if ((flag & TYPE_FLAGS) !== 0) {
      throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    }
    remove |= flag;
    char = nextFlag(source, /^:$/, 'missing :', 'missing :');
  }
  return remove;
}

/** The next flag, or one of the characters that may end the list. */
function nextFlag(source: PatternSource, ends: RegExp, atEnd: string, otherwise: string): string {
  const char = source.get();
  if (char === null) throw source.error(atEnd);
  if (ends.test(char) || flagOf(char) !== undefined) return char;
  throw source.error(LETTER.test(char) ? 'unknown flag' : otherwise, char.startsWith('\\') ? 2 : 1);
}

function checkType(source: PatternSource, char: string): void {
  if (source.isText && char === 'L') {
    throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
  }
  if (!source.isText && char === 'u') {
    throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
  }
}
