import {
  categoryOf,
  checkedOctal,
  controlCode,
  DIGIT,
  hexEscape,
  OCTAL,
  octalEscape,
  plainEscape,
} from './escapes.ts';
import { parseFlags } from './parse-flags.ts';
import { parseSet } from './parse-set.ts';
import { fixedFlags, ParseState } from './parse-state.ts';
import { lengthOf, PatternProblem, PatternSource } from './source.ts';
import { type Anchor, FLAG_LETTERS, Flag, MANY, type Node, type ParsedPattern, widthOf } from './syntax.ts';

/** Python's syntax of regular expressions, with CPython's messages. Throws PatternProblem. */
export function parsePattern(text: string, isText: boolean, flags: number): ParsedPattern {
  const source = new PatternSource(text, isText);
  const state = new ParseState(flags);
  const parser = new Parser(source, state);
  const tree = parser.alternatives((flags & Flag.verbose) !== 0, true);
  const finalFlags = fixedFlags(state.flags, isText);
  if (source.next !== null) throw source.error('unbalanced parenthesis');
  state.checkAsked();
  if (state.variableLookBehind) throw new PatternProblem('look-behind requires fixed-width pattern', null);
  return { tree, flags: finalFlags, groups: state.groups - 1, names: state.names };
}

const ANCHORS: Readonly<Record<string, Anchor>> = {
  '\\A': 'text-start',
  '\\Z': 'text-end',
  '\\b': 'boundary',
  '\\B': 'not-boundary',
};

const SPACE = /^[ \t\n\r\v\f]$/;

class Parser {
  readonly #source: PatternSource;
  readonly #state: ParseState;

  constructor(source: PatternSource, state: ParseState) {
    this.#source = source;
    this.#state = state;
  }

  /** `a|b|c`. Flags for the whole pattern may stand at the start of the outermost one. */
  alternatives(verbose: boolean, outermost = false): Node {
    const options: Node[] = [];
    let isVerbose = verbose;
    do {
      options.push(this.#sequence(isVerbose, outermost && options.length === 0));
      if (outermost) isVerbose = (this.#state.flags & Flag.verbose) !== 0;
    } while (this.#source.match('|'));
    return options.length === 1 ? (options[0] as Node) : { kind: 'branch', options };
  }

  #sequence(verbose: boolean, first = false): Node {
    const source = this.#source;
    const nodes: Node[] = [];
    let isVerbose = verbose;
    for (;;) {
      const char = source.next;
      if (char === null || char === '|' || char === ')') break;
      source.get();
      if (isVerbose && SPACE.test(char)) continue;
      if (isVerbose && char === '#') {
        for (let skipped = source.get(); skipped !== null && skipped !== '\n'; ) skipped = source.get();
        continue;
      }
      if (char === '(') {
        const node = this.#parenthesis(isVerbose, first && nodes.length === 0);
        if (node === null) isVerbose = first ? (this.#state.flags & Flag.verbose) !== 0 : isVerbose;
        else nodes.push(node);
      } else if (char === '*' || char === '+' || char === '?' || char === '{') this.#repeat(char, nodes);
      else nodes.push(this.#simple(char));
    }
    return { kind: 'sequence', nodes };
  }

  #simple(char: string): Node {
    if (char.length > 1 && char.startsWith('\\')) return this.#escaped(char);
    switch (char) {
      case '[':
        return parseSet(this.#source);
      case '.':
        return { kind: 'any' };
      case '^':
        return { kind: 'anchor', anchor: 'start' };
      case '$':
        return { kind: 'anchor', anchor: 'end' };
      default:
        return { kind: 'literal', code: char.codePointAt(0) as number };
    }
  }

  #escaped(escaped: string): Node {
    const source = this.#source;
    const anchor = ANCHORS[escaped];
    if (anchor !== undefined) return { kind: 'anchor', anchor };
    const category = categoryOf(escaped);
    if (category !== undefined) return { kind: 'set', negated: false, items: [category] };
    const code = controlCode(escaped) ?? hexEscape(source, escaped);
    if (code !== undefined) return { kind: 'literal', code };
    if (escaped === '\\0') return { kind: 'literal', code: octalEscape(source, escaped) };
    if (DIGIT.test(escaped.slice(1))) return this.#numbered(escaped);
    return { kind: 'literal', code: plainEscape(source, escaped) };
  }

  /** Three octal digits are a character; anything else is the number of a group. */
  #numbered(start: string): Node {
    const source = this.#source;
    let escaped = start;
    if (source.next !== null && DIGIT.test(source.next)) {
      escaped += source.get();
      if (/^.[0-7]{2}$/.test(escaped) && source.next !== null && OCTAL.test(source.next)) {
        escaped += source.get();
        return { kind: 'literal', code: checkedOctal(source, escaped) };
      }
    }
    const group = Number(escaped.slice(1));
    if (group >= this.#state.groups) {
      throw source.error(`invalid group reference ${group}`, escaped.length - 1);
    }
    this.#state.checkReference(source, group, escaped.length);
    return { kind: 'reference', group };
  }

  #repeat(char: string, nodes: Node[]): void {
    const source = this.#source;
    const here = source.position;
    let [min, max] = char === '?' ? [0, 1] : char === '*' ? [0, MANY] : [1, MANY];
    if (char === '{') {
      const bounds = this.#bounds(here);
      if (bounds === null) {
        nodes.push({ kind: 'literal', code: 0x7b });
        return;
      }
      [min, max] = bounds;
    }
    const length = source.position - here + 1;
    const item = nodes.at(-1);
    if (item === undefined || item.kind === 'anchor') throw source.error('nothing to repeat', length);
    if (item.kind === 'repeat') throw source.error('multiple repeat', length);
    const mode = source.match('?') ? 'lazy' : source.match('+') ? 'possessive' : 'greedy';
    nodes[nodes.length - 1] = { kind: 'repeat', mode, min, max, body: item };
  }

  /** `{2,5}` after its brace; null when the brace is just a brace. */
  #bounds(here: number): [number, number] | null {
    const source = this.#source;
    if (source.next === '}') return null;
    const low = source.getWhile(Number.POSITIVE_INFINITY, DIGIT);
    const high = source.match(',') ? source.getWhile(Number.POSITIVE_INFINITY, DIGIT) : low;
    if (!source.match('}')) {
      source.seek(here);
      return null;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? MANY : Number(high);
    if (min >= 0xffffffff || (high !== '' && max >= 0xffffffff)) {
      throw new PatternProblem('the repetition number is too large', null, 'overflow');
    }
    if (max < min) throw source.error('min repeat greater than max repeat', source.position - here);
    return [Math.min(min, MANY), Math.min(max, MANY)];
  }

  /** Whatever an opening parenthesis begins; null when it leaves nothing to match. */
  #parenthesis(verbose: boolean, first: boolean): Node | null {
    const source = this.#source;
    const start = source.position - 1;
    if (!source.match('?')) return this.#capture(verbose, start, null);
    const char = this.#more();
    switch (char) {
      case 'P':
        return this.#pythonic(verbose, start);
      case ':':
        return this.#flagged(verbose, start, 0, 0);
      case '#':
        return this.#comment(start);
      case '=':
      case '!':
        return this.#look(verbose, start, char, false);
      case '<': {
        const kind = this.#more();
        if (kind !== '=' && kind !== '!') {
          throw source.error(`unknown extension ?<${kind}`, lengthOf(kind) + 2);
        }
        return this.#look(verbose, start, kind, true);
      }
      case '(':
        return this.#conditional(verbose, start);
      case '>': {
        const body = this.alternatives(verbose);
        this.#close(start);
        return { kind: 'atomic', body };
      }
    }
    if (char !== '-' && !Object.hasOwn(FLAG_LETTERS, char)) {
      throw source.error(`unknown extension ?${char}`, lengthOf(char) + 1);
    }
    const { add, remove, global } = parseFlags(source, char);
    if (!global) return this.#flagged(verbose, start, add, remove);
    this.#state.flags |= add;
    if (!first) {
      throw source.error('global flags not at the start of the expression', source.position - start);
    }
    return null;
  }

  #more(): string {
    const char = this.#source.get();
    if (char === null) throw this.#source.error('unexpected end of pattern');
    return char;
  }

  #close(start: number): void {
    const source = this.#source;
    if (!source.match(')')) {
      throw source.error('missing ), unterminated subpattern', source.position - start);
    }
  }

  #capture(verbose: boolean, start: number, name: string | null): Node {
    const number = this.#state.openGroup(this.#source, name);
    const body = this.alternatives(verbose);
    this.#close(start);
    this.#state.widths.set(number, widthOf(body, this.#state.widths));
    return { kind: 'group', number, add: 0, remove: 0, body };
  }

  #flagged(verbose: boolean, start: number, add: number, remove: number): Node {
    const isVerbose = (verbose || (add & Flag.verbose) !== 0) && (remove & Flag.verbose) === 0;
    const body = this.alternatives(isVerbose);
    this.#close(start);
    return { kind: 'group', number: null, add, remove, body };
  }

  /** `(?P<name>…)` and `(?P=name)`. */
  #pythonic(verbose: boolean, start: number): Node {
    const source = this.#source;
    if (source.match('<')) {
      const name = source.getUntil('>', 'group name');
      source.checkGroupName(name);
      return this.#capture(verbose, start, name);
    }
    if (source.match('=')) {
      const name = source.getUntil(')', 'group name');
      const group = this.#state.numberOf(source, name);
      this.#state.checkReference(source, group, lengthOf(name) + 1);
      return { kind: 'reference', group };
    }
    const char = this.#more();
    throw source.error(`unknown extension ?P${char}`, lengthOf(char) + 2);
  }

  #comment(start: number): null {
    const source = this.#source;
    for (;;) {
      if (source.next === null) {
        throw source.error('missing ), unterminated comment', source.position - start);
      }
      if (source.get() === ')') return null;
    }
  }

  #look(verbose: boolean, start: number, char: string, behind: boolean): Node {
    const before = this.#state.lookBehindFrom;
    if (behind) this.#state.lookBehindFrom ??= this.#state.groups;
    const body = this.alternatives(verbose);
    if (behind) this.#state.lookBehindFrom = before;
    this.#close(start);
    const [least, most] = widthOf(body, this.#state.widths);
    if (behind && least !== most) {
      // CPython finds this when it compiles, after all errors of syntax; it names no place.
      this.#state.variableLookBehind = true;
    }
    return { kind: 'look', behind, negated: char === '!', body };
  }

  /** `(?(name)yes|no)`. */
  #conditional(verbose: boolean, start: number): Node {
    const source = this.#source;
    const name = source.getUntil(')', 'group name');
    const group = /^[0-9]+$/.test(name) ? this.#state.ask(source, name) : this.#state.numberOf(source, name);
    this.#state.checkLookBehind(source, group);
    const yes = this.#sequence(verbose);
    let no: Node | null = null;
    if (source.match('|')) {
      no = this.#sequence(verbose);
      if (source.next === '|') throw source.error('conditional backref with more than two branches');
    }
    this.#close(start);
    return { kind: 'conditional', group, yes, no };
  }
}
