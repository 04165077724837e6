import { eventAt } from './builder.ts';
import { EventKind, eventName, nameOf, ObjectKind } from './events.ts';
import { Names } from './names.ts';
import { type Field, FORMS, impliedTimeout, isPlain, isSkipped, targetOf } from './notation.ts';
import { siteFile, siteLine, type Trace, type TraceEvent } from './trace.ts';

interface Context {
  readonly trace: Trace;
  readonly names: Names;
  readonly kinds: ReadonlyMap<number, string>;
  /** The numbers that come next if nothing is said. */
  nextThread: number;
  nextProcess: number;
  nextObject: number;
}

/** The lines of a trace in the notation of notation.ts; `from` and `to` choose a range of events. */
export function* dumpLines(trace: Trace, from = 0, to: number = trace.columns.length): Generator<string> {
  const context = declare(trace);
  let decision = 0;
  for (let index = 0; index < to; index++) {
    const event = eventAt(trace.columns, index);
    const line = dumpEvent(event, decision, context);
    decision = event.decision;
    if (index >= from) yield line;
  }
}

export const dump = (trace: Trace): string => [...dumpLines(trace), ''].join('\n');

function declare(trace: Trace): Context {
  const names = new Names();
  const kinds = new Map<number, string>();
  const { columns } = trace;
  for (let index = 0; index < columns.length; index++) {
    const { kind, a, b, text } = eventAt(columns, index);
    if (kind === EventKind['process-start']) {
      names.declare('process', a, text);
      names.declare('thread', b, text);
    } else if (kind === EventKind['thread-start']) names.declare('thread', a, text);
    else if (kind === EventKind['object-new']) {
      names.declare('object', a, text);
      kinds.set(a, nameOf(ObjectKind, b));
    } else if (kind === EventKind['object-copy']) kinds.set(a, kinds.get(b) ?? 'object');
    else if (kind === EventKind['object-name']) names.declare('object', a, text);
  }
  return { trace, names, kinds, nextThread: 1, nextProcess: 1000, nextObject: 1 };
}

function dumpEvent(event: TraceEvent, decision: number, context: Context): string {
  const name = eventName(event.kind) ?? `event#${event.kind}`;
  const form = (FORMS[name as keyof typeof FORMS] ?? FORMS.none).filter((field) => !isSkipped(field, event));
  const fields = form.map((field) => write(field, event, context));
  while (fields.length > 0 && fields.at(-1) === null) fields.pop();
  const who = event.tid === 0 ? '-' : context.names.name('thread', event.tid, 'thread');
  const mark = event.decision === decision ? '' : `!${event.decision}`;
  const head = `${formatTime(event.time).padEnd(12)} ${`${who}${place(event.site)}${mark}`.padEnd(16)} ${name}`;
  return [head, ...fields.map((field, index) => field ?? empty(form[index]))].join(' ');
}

/** How a field is written that has its default but another field follows. */
function empty(field: Field | undefined): string {
  if (field?.is === 'text') return '""';
  if (field?.is === 'word') return Object.entries(field.words).find(([, number]) => number === 0)?.[0] ?? '0';
  return field?.is === 'number' ? '0' : '-';
}

const place = (site: number): string =>
  site === 0 ? '' : siteFile(site) === 0 ? `@${siteLine(site)}` : `@${siteFile(site)}:${siteLine(site)}`;

/** Seconds with up to nine decimals and no needless zero. */
const formatTime = (time: number): string => (time / 1e9).toFixed(9).replace(/0+$/, '').replace(/\.$/, '');

const quoted = (text: string): string => (isPlain(text) ? text : JSON.stringify(text));

/** A field as text; null when it has its default. */
function write(field: Field, event: TraceEvent, context: Context): string | null {
  const { names, kinds, trace } = context;
  // Where an object gets its name it goes by its number.
  const object = (id: number): string =>
    event.kind === EventKind['object-name']
      ? `${kinds.get(id) ?? 'object'}#${id}`
      : names.name('object', id, kinds.get(id) ?? 'object');
  switch (field.is) {
    case 'new-process': {
      const usual = event.a === context.nextProcess && event.b === context.nextThread;
      context.nextProcess = event.a + 1;
      context.nextThread = event.b + 1;
      return quoted(event.text) + (usual ? '' : `#${event.a}:${event.b}`);
    }
    case 'new-thread': {
      const usual = event.a === context.nextThread;
      context.nextThread = event.a + 1;
      return quoted(event.text) + (usual ? '' : `#${event.a}`);
    }
    case 'new-object': {
      const usual = event.a === context.nextObject;
      context.nextObject = Math.max(context.nextObject, event.a + 1);
      return (event.text === '' ? '-' : quoted(event.text)) + (usual ? '' : `#${event.a}`);
    }
    case 'target': {
      const sort = targetOf(event[field.by] as number);
      if (sort === 'nothing') return null;
      return sort === 'object' ? object(event.a) : names.name(sort, event.a, sort);
    }
    case 'text':
      return event.text === '' ? null : quoted(event.text);
    default:
      break;
  }
  const value = event[field.in] as number;
  switch (field.is) {
    case 'word':
      return value === 0 ? null : nameOf(field.words, value);
    case 'thread':
    case 'process':
      return value === 0 ? null : names.name(field.is, value, field.is);
    case 'object':
      return value === 0 ? null : object(value);
    case 'function':
      return quoted(trace.meta.functions[value] ?? `function#${value}`);
    case 'name':
      return quoted(trace.meta.names[value] ?? `name#${value}`);
    case 'event':
      return eventName(value) ?? String(value);
    case 'number': {
      const usual = event.kind === EventKind.block ? impliedTimeout(event.text) : 0;
      return value === usual ? null : String(value);
    }
  }
}
