/** Reading the templates of `str.format`: pure, so that the native and the Python half share it. */

export interface TemplateField {
  /** The text before the field, braces unescaped. */
  readonly literal: string;
  /** null: there is only literal text. */
  readonly name: string | null;
  readonly spec: string;
  /** '' or the character after `!`. */
  readonly conversion: string;
}

/** Raised as a Python ValueError by the caller. */
export class TemplateError {
  constructor(readonly message: string) {}
}

/** Splits a template into fields. */
export function parseTemplate(template: string): TemplateField[] {
  const fields: TemplateField[] = [];
  let at = 0;
  let literal = '';
  while (at < template.length) {
    const char = template.charAt(at++);
    if (char !== '{' && char !== '}') {
      let end = at;
      while (end < template.length && template.charAt(end) !== '{' && template.charAt(end) !== '}') end++;
      literal += template.slice(at - 1, end);
      at = end;
      continue;
    }
    if (template.charAt(at) === char) {
      literal += char;
      at++;
      continue;
    }
    if (char === '}' || at >= template.length) {
      throw new TemplateError(`Single '${char}' encountered in format string`);
    }
    const field = parseField(template, at);
    fields.push({ literal, name: field.name, spec: field.spec, conversion: field.conversion });
    literal = '';
    at = field.end;
  }
  if (literal !== '') fields.push({ literal, name: null, spec: '', conversion: '' });
  return fields;
}

function parseField(
  template: string,
  start: number,
): { name: string; spec: string; conversion: string; end: number } {
  let at = start;
  let inBrackets = false;
  let stop = '';
  for (; at < template.length && stop === ''; at++) {
    const char = template.charAt(at);
    if (char === '{') throw new TemplateError("unexpected '{' in field name");
    if (char === '[') inBrackets = true;
    else if (char === ']') inBrackets = false;
    else if (!inBrackets && (char === '}' || char === ':' || char === '!')) stop = char;
  }
  if (stop === '') throw new TemplateError("expected '}' before end of string");
  const name = template.slice(start, at - 1);
  if (stop === '}') return { name, spec: '', conversion: '', end: at };
  let conversion = '';
  if (stop === '!') {
    if (at >= template.length) {
      throw new TemplateError('end of string while looking for conversion specifier');
    }
    conversion = String.fromCodePoint(template.codePointAt(at) as number);
    at += conversion.length;
    if (at < template.length) {
      const next = template.charAt(at++);
      if (next === '}') return { name, spec: '', conversion, end: at };
      if (next !== ':') throw new TemplateError("expected ':' after conversion specifier");
    }
  }
  let depth = 1;
  for (let i = at; i < template.length; i++) {
    const char = template.charAt(i);
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) {
      return { name, spec: template.slice(at, i), conversion, end: i + 1 };
    }
  }
  throw new TemplateError("unmatched '{' in format spec");
}

/** A step from a value to a part of it: `.name`, `[0]`, `[key]`. */
export interface FieldStep {
  readonly attribute: boolean;
  readonly key: string | number;
}

/** Splits `0.name[3]` into its first part (a number where it is one) and the steps. */
export function parseFieldName(name: string): { first: string | number; steps: FieldStep[] } {
  const cut = /[.[]/.exec(name)?.index ?? name.length;
  const steps: FieldStep[] = [];
  let at = cut;
  while (at < name.length) {
    const attribute = name.charAt(at) === '.';
    if (!attribute && name.charAt(at) !== '[') {
      throw new TemplateError("Only '.' or '[' may follow ']' in format field specifier");
    }
    at++;
    const rest = name.slice(at);
    const end = attribute ? (/[.[]/.exec(rest)?.index ?? rest.length) : rest.indexOf(']');
    if (end < 0) throw new TemplateError("Missing ']' in format string");
    const key = rest.slice(0, end);
    if (key === '') throw new TemplateError('Empty attribute in format string');
    steps.push({ attribute, key: attribute ? key : numberOr(key) });
    at += end + (attribute ? 0 : 1);
  }
  return { first: numberOr(name.slice(0, cut)), steps };
}

function numberOr(text: string): string | number {
  if (!/^\d+$/.test(text)) return text;
  if (text.length > 18) throw new TemplateError('Too many decimal digits in format string');
  return Number(text);
}
