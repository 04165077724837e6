/** A text cut to a width, where a character takes about `char` pixels. */
export function fitting(text: string, width: number, char: number): string {
  const most = Math.max(1, Math.floor(width / char));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
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
