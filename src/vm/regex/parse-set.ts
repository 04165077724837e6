import { categoryOf, controlCode, hexEscape, OCTAL, octalEscape, plainEscape } from './escapes.ts';
import { lengthOf, type PatternSource } from './source.ts';
import type { Node, SetItem } from './syntax.ts';

/** A set such as `[a-z_]`, the bracket that opens it read already. */
export function parseSet(source: PatternSource): Node {
  const start = source.position - 1;
  const items: SetItem[] = [];
  const negated = source.match('^');
  const unterminated = (): Error => source.error('unterminated character set', source.position - start);
  for (;;) {
    const first = source.get();
    if (first === null) throw unterminated();
    if (first === ']' && items.length > 0) break;
    const low = member(source, first);
    if (!source.match('-')) {
      items.push(low);
      continue;
    }
    const last = source.get();
    if (last === null) throw unterminated();
    if (last === ']') {
      items.push(low, { lo: 45, hi: 45 });
      break;
    }
    const high = member(source, last);
    if ('category' in low || 'category' in high || high.lo < low.lo) {
      const range = `${first}-${last}`;
      throw source.error(`bad character range ${range}`, lengthOf(range));
    }
    items.push({ lo: low.lo, hi: high.lo });
  }
  const [only] = items;
  if (items.length === 1 && !negated && only !== undefined && 'lo' in only && only.lo === only.hi) {
    return { kind: 'literal', code: only.lo };
  }
  return { kind: 'set', negated, items };
}

function member(source: PatternSource, text: string): SetItem {
  const code = text.length > 1 && text.startsWith('\\') ? escapeInSet(source, text) : text.codePointAt(0);
  return typeof code === 'object' ? code : { lo: code as number, hi: code as number };
}

function escapeInSet(source: PatternSource, escaped: string): SetItem | number {
  const code = controlCode(escaped) ?? categoryOf(escaped) ?? hexEscape(source, escaped);
  if (code !== undefined) return code;
  if (OCTAL.test(escaped.slice(1))) return octalEscape(source, escaped);
  return plainEscape(source, escaped);
}
