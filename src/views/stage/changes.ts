/** Where a line differs from what was there before, in characters; null: nowhere. */
export type LineChange = { readonly from: number; readonly to: number } | null;

/** Longer files are compared as far as they are shown. */
const MOST_LINES = 60;

/** For every line of a text what is new in it. A text of which nothing was known before has no changes. */
export function changesOf(before: string | null, after: string): LineChange[] {
  const lines = after.split('\n').slice(0, MOST_LINES);
  if (before === null) return lines.map(() => null);
  const old = before.split('\n').slice(0, MOST_LINES);
  const kept = keptLines(old, lines);
  return lines.map((line, index) => {
    if (kept.has(index)) return null;
    // Where as many lines stand as before, a line was changed; else it is new.
    return differing(old.length === lines.length ? (old[index] ?? '') : '', line);
  });
}

/** Which lines of a text were there before: those of the longest common subsequence. */
function keptLines(old: readonly string[], lines: readonly string[]): ReadonlySet<number> {
  // lengths[i][j]: of what the texts have in common from old line i and new line j on.
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(lines.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = lines.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i] === lines[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < lines.length; ) {
    if (old[i] === lines[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}

function differing(was: string, line: string): LineChange {
  const shorter = Math.min(was.length, line.length);
  let from = 0;
  while (from < shorter && was[from] === line[from]) from++;
  let end = 0;
  while (end < shorter - from && was.at(-1 - end) === line.at(-1 - end)) end++;
  return line === '' ? null : { from, to: Math.max(from, line.length - end) };
}
