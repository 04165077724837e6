/** "Did you mean": CPython's edit distance, in which a change of case costs less than another letter. */

const MOVE = 2;
const CASE = 1;
const MAX_LENGTH = 40;

const isLetter = (char: string): boolean => /[a-z]/i.test(char);

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return isLetter(a) && a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * MOVE > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + MOVE,
          (next[j - 1] as number) + MOVE,
          (row[j - 1] as number) + substitution(a[i - 1] as string, b[j - 1] as string),
        ),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The known name that a misspelt one most likely meant. */
export function closestName(wrong: string, names: readonly string[]): string | undefined {
  if (wrong.length > MAX_LENGTH || names.length >= 750) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong || name.length > MAX_LENGTH) continue;
    // No more than a third of the letters may differ.
    let limit = Math.floor(((wrong.length + name.length + 3) * MOVE) / 6);
    limit = Math.min(limit, bestDistance - 1);
    const found = distance(wrong, name, limit);
    if (found > limit) continue;
    if (found < bestDistance) {
      best = name;
      bestDistance = found;
    }
  }
  return best;
}

/** The known names that are about as near as the closest one, that first. */
export function closeNames(wrong: string, names: readonly string[], most: number): string[] {
  const found: string[] = [];
  let left = [...names];
  while (found.length < most) {
    const next = closestName(wrong, left);
    if (next === undefined) break;
    found.push(next);
    left = left.filter((name) => name !== next);
  }
  return found;
}
