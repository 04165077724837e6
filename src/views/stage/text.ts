/** Characters that take about twice as much room as a letter: Chinese ones, and full-width signs. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const WIDER = 1.85;

/** About how wide a text is whose letters take `char` pixels. */
export function widthOf(text: string, char: number): number {
  let letters = 0;
  for (const each of text) letters += WIDE.test(each) ? WIDER : 1;
  return letters * char;
}

/** A text cut to a width, where a letter takes about `char` pixels. */
export function fitting(text: string, width: number, char: number): string {
  if (widthOf(text, char) <= width) return text;
  let cut = '';
  for (const each of text) {
    if (widthOf(cut + each, char) > width - char) break;
    cut += each;
  }
  return `${cut === '' ? text.slice(0, 1) : cut}…`;
}

/** As many earlier values as fit into so many characters. */
export function cut(before: readonly string[], room: number): string {
  let text = '';
  for (const value of before) {
    const next = text === '' ? `← ${value}` : `${text} ← ${value}`;
    if (next.length > room) break;
    text = next;
  }
  return text;
}
