/**
 * Parameters of a program: lines in the convention of Colab,
 *
 *     KEYS = 4  #@param {type:"slider", min:1, max:8}
 *     MODE = 'fair'  #@param ["fair", "greedy"]
 *
 * that the page shows as controls. Changing a control changes the line, nothing else.
 */
export type ParamValue = number | boolean | string;

export interface Param {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly kind: 'slider' | 'integer' | 'number' | 'boolean' | 'string' | 'choice';
  readonly value: ParamValue;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: readonly ParamValue[];
}

/** A line with the mark of a parameter: its name, what it is set to, and what the mark says. */
export const LINE = /^([A-Za-z_]\w*)\s*=\s*(.+?)\s*#\s*@param\b\s*(.*)$/;
const FIELD = /(\w+)\s*:\s*("[^"]*"|'[^']*'|[^,}\s]+)/g;

/** The parameters of a program, in the order of their lines. */
export function readParams(source: string): Param[] {
  return source.split('\n').flatMap((text, index) => readLine(text, index + 1) ?? []);
}

/** The program with a parameter set to another value. */
export function writeParam(source: string, param: Param, value: ParamValue): string {
  const lines = source.split('\n');
  const old = lines[param.line - 1] ?? '';
  lines[param.line - 1] = old.replace(/^(\w+\s*=\s*).+?(\s*#\s*@param)/, (_, head: string, tail: string) => {
    return head + literal(value) + tail;
  });
  return lines.join('\n');
}

function readLine(text: string, line: number): Param | undefined {
  const match = LINE.exec(text);
  if (match === null) return undefined;
  const [, name = '', written = '', form = ''] = match;
  const value = readLiteral(written);
  if (value === undefined) return undefined;
  const list = /\[([^\]]*)\]/.exec(form);
  if (list !== null) {
    const options = (list[1] ?? '').split(',').flatMap((option) => readLiteral(option.trim()) ?? []);
    return { name, line, kind: 'choice', value, options };
  }
  const fields = readFields(form);
  const kind = kindOf(fields.get('type') ?? written, value);
  const limits = (['min', 'max', 'step'] as const).flatMap((key) => {
    const limit = fields.get(key);
    return typeof limit === 'number' ? [[key, limit] as const] : [];
  });
  return kind === undefined ? undefined : { name, line, kind, value, ...Object.fromEntries(limits) };
}

/** What stands between the braces: `type`, `min` … */
export const readFields = (form: string): Map<string, ParamValue | undefined> =>
  new Map([...form.matchAll(FIELD)].map(([, key = '', raw = '']) => [key, readLiteral(raw)]));

/** How a value is edited; undefined when the line says one thing and has another. */
export function kindOf(type: ParamValue, value: ParamValue): Param['kind'] | undefined {
  if (typeof value === 'number') return type === 'slider' || type === 'integer' ? type : 'number';
  if (typeof value === 'boolean') return 'boolean';
  return type === 'slider' || type === 'integer' || type === 'number' ? undefined : 'string';
}

/** A Python literal, as far as parameters have them. */
export function readLiteral(text: string): ParamValue | undefined {
  if (text === 'True' || text === 'true') return true;
  if (text === 'False' || text === 'false') return false;
  if (/^-?\d[\d_]*(\.\d+)?$/.test(text)) return Number(text.replaceAll('_', ''));
  const quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted === null || quoted[2]?.includes('\\') ? undefined : quoted[2];
}

function literal(value: ParamValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  return `'${value.replaceAll('\\', '').replaceAll("'", '’')}'`;
}
