import fc from 'fast-check';
import { tokenize } from './tokenize.ts';

/** Real programs with a few things wrong: what a person has in the editor most of the time. */

/** What is done to a list of pieces, at places given as fractions of its length. */
type Edit = readonly [kind: 'delete' | 'duplicate' | 'swap' | 'insert' | 'cut', at: number, other: number];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('delete', 'duplicate', 'swap', 'insert', 'cut'),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
);

/** Edits the pieces; `insert` copies a piece from elsewhere, `cut` drops all that follows. */
function apply(pieces: string[], [kind, first, second]: Edit): void {
  const at = Math.floor(first * pieces.length);
  const other = Math.floor(second * pieces.length);
  const [one, two] = [pieces[at] ?? '', pieces[other] ?? ''];
  if (kind === 'delete') pieces.splice(at, 1);
  else if (kind === 'duplicate') pieces.splice(at, 0, one);
  else if (kind === 'insert') pieces.splice(at, 0, two);
  else if (kind === 'cut') pieces.length = at;
  else {
    pieces[at] = two;
    pieces[other] = one;
  }
}

const linesOf = (source: string): string[] => source.split(/(?<=\n)/);
const charactersOf = (source: string): string[] => [...source];

/** Tokens, and what stands between them. */
function tokensOf(source: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const token of tokenize(source).tokens) {
    if (token.start > end) pieces.push(source.slice(end, token.start));
    if (token.end > token.start) pieces.push(source.slice(token.start, token.end));
    end = Math.max(end, token.end);
  }
  return [...pieces, source.slice(end)];
}

/** Programs made from the given ones by a few edits of their lines, tokens or characters. */
export const mutated = (sources: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...sources),
      fc.constantFrom(linesOf, tokensOf, tokensOf, charactersOf),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
    )
    .map(([source, split, edits]) => {
      const pieces = split(source);
      for (const each of edits) apply(pieces, each);
      return pieces.join('');
    });
