import { asciiDigits, stripSpace } from './int-parse.ts';

const NUMBER = /^[+-]?(\d+(_\d+)*)?(\.(\d+(_\d+)*)?)?(e[+-]?\d+(_\d+)*)?$/;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/;

/** Text → double as `float()` reads it, or null when it is no number. */
export function parseFloatText(source: string): number | null {
  const text = asciiDigits(stripSpace(source)).toLowerCase();
  const special = SPECIAL.exec(text);
  if (special !== null) {
    const value = special[2] === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === '-' ? -value : value;
  }
  const match = NUMBER.exec(text);
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  return Number(text.replaceAll('_', ''));
}
