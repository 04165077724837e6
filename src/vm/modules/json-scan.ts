import { bool, NONE } from '../layout.ts';
import { dictSet, newDict } from '../objects/dict.ts';
import { makeFloat } from '../objects/float-value.ts';
import { intFromText } from '../objects/int-construct.ts';
import { listAppend, newList } from '../objects/list.ts';
import { makeString } from '../objects/str-value.ts';
import type { Vm } from '../vm.ts';

/** Thrown for text that is no JSON: what, and where in the text (in UTF-16 units). */
export class JsonError {
  constructor(
    readonly message: string,
    readonly at: number,
  ) {}
}

/** Thrown when the nesting is deeper than any sensible data. */
export class JsonTooDeep {
  constructor(readonly what: string) {}
}

const MAX_DEPTH = 990;
const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what stops it
const PLAIN = /[^"\\\x00-\x1f]*/y;
const PLAIN_LOOSE = /[^"\\]*/y;
const SPACE = /[ \t\n\r]*/y;
const HEX = /[0-9a-fA-F]{4}/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** One reading of a JSON text into Python objects. */
export class JsonScanner {
  private at = 0;
  private depth = 0;
  /** Keys come again and again: one string each. */
  private readonly keys = new Map<string, number>();

  constructor(
    private readonly vm: Vm,
    private readonly text: string,
    private readonly strict: boolean,
  ) {}

  /** The whole text is one value with space around. */
  run(): number {
    this.space();
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw new JsonError('Extra data', this.at);
    return value;
  }

  /** A value at an index and the index after it, for `raw_decode`. */
  runAt(start: number): [value: number, end: number] {
    this.at = start;
    return [this.value(), this.at];
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  private value(): number {
    const { text, vm } = this;
    switch (text.charCodeAt(this.at)) {
      case 0x22:
        return makeString(vm, this.string());
      case 0x7b:
        return this.nested('object', () => this.object());
      case 0x5b:
        return this.nested('array', () => this.array());
      case 0x6e:
        return this.word('null', NONE);
      case 0x74:
        return this.word('true', bool(true));
      case 0x66:
        return this.word('false', bool(false));
      case 0x4e:
        return this.number('NaN', Number.NaN);
      case 0x49:
        return this.number('Infinity', Number.POSITIVE_INFINITY);
      default:
        if (text.startsWith('-Infinity', this.at)) {
          return this.number('-Infinity', Number.NEGATIVE_INFINITY);
        }
        return this.numeral();
    }
  }

  private nested(what: string, run: () => number): number {
    if (++this.depth > MAX_DEPTH) throw new JsonTooDeep(what);
    const value = run();
    this.depth--;
    return value;
  }

  private word(name: string, value: number): number {
    if (!this.text.startsWith(name, this.at)) throw new JsonError('Expecting value', this.at);
    this.at += name.length;
    return value;
  }

  private number(name: string, value: number): number {
    this.word(name, NONE);
    return makeFloat(this.vm, value);
  }

  private numeral(): number {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) throw new JsonError('Expecting value', this.at);
    this.at = NUMBER.lastIndex;
    const [all, whole] = match;
    if (match[2] === undefined && match[3] === undefined) {
      return intFromText(this.vm, whole as string, 10, `'${whole}'`);
    }
    return makeFloat(this.vm, Number(all));
  }

  private array(): number {
    const { vm, text } = this;
    const list = newList(vm);
    this.at++;
    this.space();
    if (text.charAt(this.at) === ']') {
      this.at++;
      return list;
    }
    for (;;) {
      listAppend(vm, list, this.value());
      this.space();
      const char = text.charAt(this.at);
      if (char === ']') break;
      if (char !== ',') throw new JsonError("Expecting ',' delimiter", this.at);
      const comma = this.at++;
      this.space();
      if (text.charAt(this.at) === ']') {
        throw new JsonError('Illegal trailing comma before end of array', comma);
      }
    }
    this.at++;
    return list;
  }

  private object(): number {
    const { vm, text } = this;
    const dict = newDict(vm);
    this.at++;
    this.space();
    if (text.charAt(this.at) === '}') {
      this.at++;
      return dict;
    }
    for (;;) {
      if (text.charAt(this.at) !== '"') {
        throw new JsonError('Expecting property name enclosed in double quotes', this.at);
      }
      const key = this.key();
      this.space();
      if (text.charAt(this.at) !== ':') throw new JsonError("Expecting ':' delimiter", this.at);
      this.at++;
      this.space();
      dictSet(vm, dict, key, this.value());
      this.space();
      const char = text.charAt(this.at);
      if (char === '}') break;
      if (char !== ',') throw new JsonError("Expecting ',' delimiter", this.at);
      const comma = this.at++;
      this.space();
      if (text.charAt(this.at) === '}') {
        throw new JsonError('Illegal trailing comma before end of object', comma);
      }
    }
    this.at++;
    return dict;
  }

  private key(): number {
    const text = this.string();
    let key = this.keys.get(text);
    if (key === undefined) {
      key = makeString(this.vm, text);
      this.keys.set(text, key);
    }
    return key;
  }

  /** A string from its opening quote on; leaves the place after the closing one. */
  private string(): string {
    const { text } = this;
    const start = this.at++;
    const plain = this.strict ? PLAIN : PLAIN_LOOSE;
    let result = '';
    for (;;) {
      plain.lastIndex = this.at;
      plain.test(text);
      result += text.slice(this.at, plain.lastIndex);
      this.at = plain.lastIndex;
      const char = text.charAt(this.at);
      if (char === '"') break;
      if (char === '') throw new JsonError('Unterminated string starting at', start);
      if (char !== '\\') throw new JsonError('Invalid control character at', this.at);
      result += this.escape(start);
    }
    this.at++;
    return result;
  }

  private escape(start: number): string {
    const { text } = this;
    const char = text.charAt(this.at + 1);
    if (char === '') throw new JsonError('Unterminated string starting at', start);
    if (char !== 'u') {
      const escaped = ESCAPES[char];
      if (escaped === undefined) throw new JsonError('Invalid \\escape', this.at);
      this.at += 2;
      return escaped;
    }
    HEX.lastIndex = this.at + 2;
    if (!HEX.test(text)) throw new JsonError('Invalid \\uXXXX escape', this.at + 1);
    const code = Number.parseInt(text.slice(this.at + 2, this.at + 6), 16);
    this.at += 6;
    return String.fromCharCode(code);
  }
}
