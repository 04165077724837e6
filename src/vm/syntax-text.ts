import type { Core } from './core.ts';
import { isSmall, NONE } from './layout.ts';
import { HOME } from './modules.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { type SyntaxDetail, syntaxDetail } from './objects/syntax-error-type.ts';

/** Where a SyntaxError is: the file, the source line and the carets, as a traceback shows them; nothing if it does not say. */
export function syntaxPlace(vm: Core, error: number): string {
  const number = (detail: SyntaxDetail): number | undefined => {
    const value = syntaxDetail(vm, error, detail);
    return isSmall(value) ? value >> 1 : undefined;
  };
  const textOf = (detail: SyntaxDetail): string | undefined => {
    const value = syntaxDetail(vm, error, detail);
    return value !== NONE && isStr(vm, value) ? stringOf(vm, value) : undefined;
  };
  const line = number('lineno');
  if (line === undefined) return '';
  const place = `  File "${(textOf('filename') ?? '<string>').replace(`${HOME}/`, '')}", line ${line}\n`;
  const source = textOf('text')?.replace(/\n+$/, '');
  if (source === undefined) return place;
  const shown = source.replace(/^[ \n\f]+/, '');
  const offset = number('offset');
  const start = (offset ?? 0) - 1 - (source.length - shown.length);
  if (offset === undefined || start < 0) return `${place}    ${shown}\n`;
  const endLine = number('end_lineno') ?? line;
  let end = number('end_offset') ?? offset;
  if (endLine !== line) end = source.length + 1;
  const width = Math.max(1, end - offset);
  const before = shown.slice(0, start).replace(/\S/g, ' ').padEnd(start, ' ');
  return `${place}    ${shown}\n    ${before}${'^'.repeat(width)}\n`;
}
