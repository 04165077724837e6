import { TraceBuilder } from './builder.ts';
import { EventKind, type EventName } from './events.ts';
import { Names, type Sort } from './names.ts';
import { type Field, FORMS, impliedTimeout, isSkipped, targetOf } from './notation.ts';
import { makeSite, type Trace, type TraceMeta } from './trace.ts';

/** What is wrong with a line in the notation of notation.ts. */
export class NotationError extends Error {
  override readonly name = 'NotationError';
}

interface Line {
  readonly number: number;
  readonly tokens: readonly string[];
}

type Values = { a: number; b: number; c: number; text: string };

export const PLAIN_META: TraceMeta = {
  files: [],
  names: [],
  functions: [],
  clock: 'virtual',
  cores: 4,
  gil: 'gil',
};

/** A trace from its text form; names of variables and functions join those of `meta`. */
export function readTrace(text: string, meta: Partial<TraceMeta> = {}): Trace {
  return new Reader({ ...PLAIN_META, ...meta }).read(text);
}

class Reader {
  readonly #meta: TraceMeta;
  readonly #variables: string[];
  readonly #functions: string[];
  readonly #names = new Names();
  readonly #builder = new TraceBuilder();
  #nextThread = 1;
  #nextProcess = 1000;
  #nextObject = 1;
  #decision = 0;

  constructor(meta: TraceMeta) {
    this.#meta = meta;
    this.#variables = [...meta.names];
    this.#functions = [...meta.functions];
  }

  read(text: string): Trace {
    const lines = tokenize(text);
    // Names first, so that an event may use a name that is given later.
    for (const line of lines) this.#declare(line);
    this.#nextThread = 1;
    this.#nextProcess = 1000;
    this.#nextObject = 1;
    for (const line of lines) this.#event(line);
    const meta = { ...this.#meta, names: this.#variables, functions: this.#functions };
    return { meta, columns: this.#builder.columns };
  }

  #declare({ tokens }: Line): void {
    const [, , name, first = '', second = ''] = tokens;
    if (name === 'process-start') {
      const { text, numbers } = declaration(first, [this.#nextProcess, this.#nextThread]);
      this.#nextProcess = numbers[0]! + 1;
      this.#nextThread = numbers[1]! + 1;
      this.#names.declare('process', numbers[0]!, text);
      this.#names.declare('thread', numbers[1]!, text);
    } else if (name === 'thread-start') {
      const { text, numbers } = declaration(first, [this.#nextThread]);
      this.#nextThread = numbers[0]! + 1;
      this.#names.declare('thread', numbers[0]!, text);
    } else if (name === 'object-new' || name === 'object-copy') {
      const { text, numbers } = declaration(name === 'object-new' ? second : first, [this.#nextObject]);
      this.#nextObject = Math.max(this.#nextObject, numbers[0]! + 1);
      this.#names.declare('object', numbers[0]!, text);
    } else if (name === 'object-name') {
      const id = this.#names.number('object', first);
      if (id !== undefined) this.#names.declare('object', id, unquote(second));
    }
  }

  #event(line: Line): void {
    const [time = '', who = '', name = '', ...fields] = line.tokens;
    const form = FORMS[name as EventName];
    if (form === undefined) throw problem(line, `there is no event called ${name}`);
    if (!/^\d+(\.\d+)?$/.test(time)) throw problem(line, `${time} is not a time in seconds`);
    const actor = /^(.*?)(?:@(?:(\d+):)?(\d+))?(?:!(\d+))?$/.exec(who);
    const tid = actor?.[1] === '-' ? 0 : this.#number(line, 'thread', actor?.[1] ?? '');
    const site = actor?.[3] === undefined ? 0 : makeSite(Number(actor[2] ?? 0), Number(actor[3]));
    if (actor?.[4] !== undefined) this.#decision = Number(actor[4]);

    const values: Values = { a: 0, b: 0, c: 0, text: '' };
    let taken = 0;
    for (const field of form) {
      const token = isSkipped(field, values) ? undefined : fields[taken++];
      this.#field(line, field, token, values);
    }
    if (fields.length > taken) throw problem(line, `${name} has at most ${taken} fields here`);
    if (name === 'block' && fields.length < taken) values.c = impliedTimeout(values.text);
    if (name === 'output' && values.a === 0) values.a = 1;
    this.#builder.push(
      EventKind[name as EventName],
      tid,
      Math.round(Number(time) * 1e9),
      this.#decision,
      site,
      values.a,
      values.b,
      values.c,
      values.text,
    );
  }

  #field(line: Line, field: Field, token: string | undefined, values: Values): void {
    if (token === undefined) {
      if (field.is === 'new-object') values.a = this.#nextObject++;
      else if (field.is.startsWith('new-')) throw problem(line, 'a name is missing');
      return;
    }
    switch (field.is) {
      case 'new-process': {
        const { text, numbers } = declaration(token, [this.#nextProcess, this.#nextThread]);
        values.text = text;
        values.a = numbers[0]!;
        values.b = numbers[1]!;
        this.#nextProcess = values.a + 1;
        this.#nextThread = values.b + 1;
        return;
      }
      case 'new-thread': {
        const { text, numbers } = declaration(token, [this.#nextThread]);
        values.text = text;
        values.a = numbers[0]!;
        this.#nextThread = values.a + 1;
        return;
      }
      case 'new-object': {
        const { text, numbers } = declaration(token, [this.#nextObject]);
        values.text = text;
        values.a = numbers[0]!;
        this.#nextObject = Math.max(this.#nextObject, values.a + 1);
        return;
      }
      case 'target': {
        const sort = targetOf(values[field.by] as number);
        if (sort !== 'nothing') values.a = this.#number(line, sort, token);
        return;
      }
      case 'text':
        values.text = unquote(token);
        return;
      default:
        values[field.in as 'a' | 'b' | 'c'] = this.#value(line, field, token);
    }
  }

  #value(line: Line, field: Extract<Field, { in: string }>, token: string): number {
    switch (field.is) {
      case 'word': {
        const number = field.words[token] ?? Number(token);
        if (Number.isNaN(number))
          throw problem(line, `${token} is none of ${Object.keys(field.words).join(', ')}`);
        return number;
      }
      case 'function':
        return index(this.#functions, unquote(token));
      case 'name':
        return index(this.#variables, unquote(token));
      case 'event':
        return EventKind[token as EventName] ?? Number(token);
      case 'thread':
      case 'process':
      case 'object':
        return token === '-' ? 0 : this.#number(line, field.is, token);
      default: {
        if (!/^-?\d+$/.test(token)) throw problem(line, `${token} is not a whole number`);
        return Number(token);
      }
    }
  }

  #number(line: Line, sort: Sort, token: string): number {
    const number = this.#names.number(sort, token);
    if (number === undefined) throw problem(line, `no ${sort}, or more than one, is called ${token}`);
    return number;
  }
}

/** `name`, `"any name"`, `-` (none), each perhaps with `#number` or `#number:number` after it. */
function declaration(token: string, next: readonly number[]): { text: string; numbers: readonly number[] } {
  const parts = /^(.*?)(?:#(\d+)(?::(\d+))?)?$/s.exec(token);
  const name = unquote(parts?.[1] ?? '');
  const numbers = parts?.[2] === undefined ? next : [Number(parts[2]), Number(parts[3] ?? next[1])];
  return { text: name === '-' ? '' : name, numbers };
}

const unquote = (token: string): string => (token.startsWith('"') ? (JSON.parse(token) as string) : token);

function index(list: string[], name: string): number {
  const known = list.indexOf(name);
  return known >= 0 ? known : list.push(name) - 1;
}

/** Splits at blanks, but not inside double quotes. */
function tokenize(text: string): Line[] {
  const lines: Line[] = [];
  text.split('\n').forEach((source, at) => {
    const trimmed = source.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const tokens = trimmed.match(/(?:"(?:[^"\\]|\\.)*"|[^\s"])+/g) ?? [];
    lines.push({ number: at + 1, tokens });
  });
  return lines;
}

const problem = (line: Line, message: string): NotationError =>
  new NotationError(`line ${line.number}: ${message}`);
