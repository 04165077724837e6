/** What is wrong with the parameter lines of a program; `params.ts` only passes over such lines. */
import type { Problem } from './header.ts';
import { kindOf, LINE, type Param, type ParamValue, readFields, readLiteral, readParams } from './params.ts';

const MARK = /#\s*@param\b/;
const TYPES = ['slider', 'integer', 'number', 'boolean', 'string'];
const KEYS = ['type', 'min', 'max', 'step'];

const show = (value: unknown): string => JSON.stringify(value);

/** Lines count from 1 in the program. */
export function checkParams(program: string): Problem[] {
  const problems: Problem[] = [];
  program.split('\n').forEach((text, index) => {
    if (!MARK.test(text)) return;
    const field = /^\s*([A-Za-z_]\w*)/.exec(text)?.[1] ?? '#@param';
    for (const message of problemsOf(text)) problems.push({ line: index + 1, field, message });
  });
  const seen = new Set<string>();
  for (const param of readParams(program)) {
    const { name, line } = param;
    if (seen.has(name)) problems.push({ line, field: name, message: 'is a parameter twice' });
    seen.add(name);
  }
  return problems;
}

const fits = (type: string, value: ParamValue): boolean =>
  kindOf(type, value) === type && (type !== 'integer' || Number.isInteger(value));

/** What is wrong with one line that carries the mark. */
function problemsOf(text: string): string[] {
  const match = LINE.exec(text);
  if (match === null)
    return ['is no parameter: the line must read NAME = VALUE  #@param …, from its first column'];
  const [, , written = '', form = ''] = match;
  const value = readLiteral(written);
  if (value === undefined) return [`${written} must be a number, a text in quotes, True or False`];
  if (form.startsWith('[')) return problemsOfChoice(value, form);
  if (!/^\{.*\}\s*$/.test(form)) return ['must be followed by {type:"…"} or by a list of values'];
  return problemsOfForm(value, form);
}

function problemsOfChoice(value: ParamValue, form: string): string[] {
  const list = /^\[([^\]]*)\]\s*$/.exec(form)?.[1];
  if (list === undefined) return ['the list of values must end with ]'];
  const written = list.split(',').map((each) => each.trim());
  const bad = written.filter((each) => readLiteral(each) === undefined);
  if (bad.length > 0) return bad.map((each) => `${show(each)} in the list is no number, text, True or False`);
  return written.some((each) => readLiteral(each) === value) ? [] : [`${show(value)} is not in its list`];
}

function problemsOfForm(value: ParamValue, form: string): string[] {
  const fields = readFields(form);
  const problems = [...fields.keys()]
    .filter((key) => !KEYS.includes(key))
    .map((key) => `"${key}" is not known; there are ${KEYS.join(', ')}`);
  const type = fields.get('type');
  if (type === undefined) problems.push('has no type: {type:"…"}');
  else if (!TYPES.includes(String(type)))
    problems.push(`there is no type ${show(type)}; there are ${TYPES.join(', ')}`);
  else if (!fits(String(type), value)) problems.push(`${show(value)} does not fit the type "${type}"`);
  for (const key of ['min', 'max', 'step']) {
    if (fields.has(key) && typeof fields.get(key) !== 'number') problems.push(`${key} must be a number`);
  }
  if (type === 'slider' && (!fields.has('min') || !fields.has('max')))
    problems.push('a slider needs min and max');
  const { min, max } = Object.fromEntries(fields);
  if (typeof min === 'number' && typeof max === 'number' && min > max) problems.push('min is above max');
  else problems.push(...outside(value, min, max));
  return problems;
}

function outside(value: ParamValue, min: unknown, max: unknown): string[] {
  if (typeof value !== 'number') return [];
  if (typeof min === 'number' && value < min) return [`${value} is below its min, ${min}`];
  if (typeof max === 'number' && value > max) return [`${value} is above its max, ${max}`];
  return [];
}

/** What is wrong with giving a parameter another value; null: nothing. */
export function problemOfValue(param: Param, value: ParamValue): string | null {
  const { kind, options, min, max } = param;
  if (options !== undefined) return options.includes(value) ? null : `${show(value)} is not in its list`;
  if (typeof value !== typeof param.value || !fits(kind, value))
    return `${show(value)} does not fit the type "${kind}"`;
  return outside(value, min, max)[0] ?? null;
}
