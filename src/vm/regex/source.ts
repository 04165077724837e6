import { isIdentifierPart, isIdentifierStart } from '../text/characters.ts';
import { asciiOfRepr, reprOfText } from '../text/escape.ts';

/** What is wrong with a pattern, and at which of its characters; null where there is no place to name. */
export class PatternProblem extends Error {
  readonly position: number | null;
  readonly kind: 'pattern' | 'value' | 'overflow';

  constructor(message: string, position: number | null, kind: 'pattern' | 'value' | 'overflow' = 'pattern') {
    super(message);
    this.position = position;
    this.kind = kind;
  }
}

/** The characters of a pattern one after the other; a backslash comes together with what it escapes. */
export class PatternSource {
  readonly isText: boolean;
  readonly #chars: readonly string[];
  #index = 0;
  next: string | null = null;

  constructor(text: string, isText: boolean) {
    this.#chars = [...text];
    this.isText = isText;
    this.#advance();
  }

  #advance(): void {
    let char = this.#chars[this.#index];
    if (char === undefined) {
      this.next = null;
      return;
    }
    if (char === '\\') {
      const escaped = this.#chars[this.#index + 1];
      if (escaped === undefined) {
        throw new PatternProblem('bad escape (end of pattern)', this.#chars.length - 1);
      }
      this.#index++;
      char += escaped;
    }
    this.#index++;
    this.next = char;
  }

  /** The position of `next`. */
  get position(): number {
    return this.#index - (this.next === null ? 0 : this.next.startsWith('\\') ? 2 : 1);
  }

  seek(position: number): void {
    this.#index = position;
    this.#advance();
  }

  get(): string | null {
    const { next } = this;
    this.#advance();
    return next;
  }

  match(char: string): boolean {
    if (this.next !== char) return false;
    this.#advance();
    return true;
  }

  /** Up to `count` characters out of a set of them. */
  getWhile(count: number, allowed: RegExp): string {
    let text = '';
    while (text.length < count && this.next !== null && allowed.test(this.next)) text += this.get();
    return text;
  }

  /** A name up to its terminator. */
  getUntil(terminator: string, what: string): string {
    let name = '';
    for (;;) {
      const char = this.get();
      if (char === null) {
        if (name === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(name));
      }
      if (char === terminator) {
        if (name === '') throw this.error(`missing ${what}`, 1);
        return name;
      }
      name += char;
    }
  }

  /** An error so many characters before the next one. */
  error(message: string, back = 0): PatternProblem {
    return new PatternProblem(message, this.position - back);
  }

  /** A name as messages show it. */
  quote(name: string): string {
    return this.isText ? reprOfText(name) : asciiOfRepr(reprOfText(name));
  }

  checkGroupName(name: string): void {
    const codes = [...name].map((char) => char.codePointAt(0) as number);
    const [first, ...rest] = codes;
    const isIdentifier = first !== undefined && isIdentifierStart(first) && rest.every(isIdentifierPart);
    if (isIdentifier && (this.isText || codes.every((code) => code < 128))) return;
    throw this.error(`bad character in group name ${this.quote(name)}`, codes.length + 1);
  }
}

/** Characters, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;
