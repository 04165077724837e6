/**
 * What part of an expression its traceback level points at, as CPython 3.13 chooses it: the operator of `a + b`, the arguments of a call, the
 * brackets of a subscript. Works on the text, since the tree is gone by then: tokens, with each bracket group as one.
 */

export interface Anchors {
  readonly start: number;
  readonly end: number;
  readonly kind: 'operator' | 'call' | 'subscript';
  /** A call of a plain name. */
  readonly plain: boolean;
}

interface Token {
  readonly kind: 'word' | 'operator' | '(' | '[' | '{';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STRING = /^(?:[rbfuRBFU]{0,2})("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/;
const NUMBER = /^(?:0[xXoObB][\w]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?[jJ]?|\.\d[\d_]*(?:[eE][+-]?\d+)?[jJ]?)/;
const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;
const OPERATOR =
  /^(?:\*\*=|\/\/=|<<=|>>=|\*\*|\/\/|<<|>>|<=|>=|==|!=|->|:=|[-+*/%@&|^]=|\.\.\.|[-+*/%@&|^~<>=.,:;!])/;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The end of the bracket group that opens at a place, or -1. */
function groupEnd(text: string, open: number): number {
  const expected: string[] = [];
  for (let i = open; i < text.length; ) {
    const rest = text.slice(i);
    const string = STRING.exec(rest);
    if (string !== null) {
      i += string[0].length;
      continue;
    }
    const char = text[i] as string;
    if (char === '#') return -1;
    const closing = CLOSING[char];
    if (closing !== undefined) expected.push(closing);
    else if (char === ')' || char === ']' || char === '}') {
      if (expected.pop() !== char) return -1;
      if (expected.length === 0) return i + 1;
    }
    i++;
  }
  return -1;
}

/** The tokens at the top level, or null for what is no expression. */
function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const rest = text.slice(i);
    const char = text[i] as string;
    if (/\s/.test(char) || (char === '\\' && text[i + 1] === '\n')) {
      i++;
      continue;
    }
    const word = STRING.exec(rest) ?? NUMBER.exec(rest) ?? WORD.exec(rest);
    if (word !== null) {
      tokens.push({ kind: 'word', text: word[0], start: i, end: i + word[0].length });
    } else if (char === '(' || char === '[' || char === '{') {
      const end = groupEnd(text, i);
      if (end < 0) return null;
      tokens.push({ kind: char, text: char, start: i, end });
    } else {
      const operator = OPERATOR.exec(rest);
      if (operator === null) return null;
      tokens.push({ kind: 'operator', text: operator[0], start: i, end: i + operator[0].length });
    }
    i = (tokens.at(-1) as Token).end;
  }
  return tokens;
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 8,
};
const UNARY = 7;

/** Words that make an expression, or a statement, of another kind. */
const KEYWORDS = new Set(
  (
    'and or not in is if else lambda await yield for async return raise del assert import from with while try ' +
    'global nonlocal pass break continue def class'
  ).split(' '),
);

export function findAnchors(text: string): Anchors | null {
  const tokens = tokenize(text);
  if (tokens === null || tokens.length < 2) return null;
  let best: Token | undefined;
  let bestPrecedence = Number.POSITIVE_INFINITY;
  let startsUnary = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word' && KEYWORDS.has(token.text)) return null;
    if (token.kind !== 'operator' || token.text === '.' || token.text === '...') continue;
    const precedence = PRECEDENCE[token.text];
    const previous = tokens[i - 1];
    const binary = previous !== undefined && (previous.kind !== 'operator' || previous.text === '...');
    if (!binary) {
      if (i === 0) startsUnary = true;
      if (!'+-~'.includes(token.text)) return null;
      continue;
    }
    if (precedence === undefined) return null;
    // The last of equals is on top of the tree, the first for `**`.
    if (precedence < bestPrecedence || (precedence === bestPrecedence && token.text !== '**')) {
      best = token;
      bestPrecedence = precedence;
    }
  }
  if (best !== undefined && !(startsUnary && bestPrecedence > UNARY)) {
    return { start: best.start, end: best.end, kind: 'operator', plain: false };
  }
  if (startsUnary) return null;
  const last = tokens.at(-1) as Token;
  const plain = tokens.length === 2 && tokens[0]?.kind === 'word';
  if (last.kind === '(') return { start: last.start, end: last.end, kind: 'call', plain };
  if (last.kind === '[') return { start: last.start, end: last.end, kind: 'subscript', plain };
  return null;
}
