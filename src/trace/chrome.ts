/**
 * A trace as Chrome Trace Event JSON, which Perfetto and speedscope open. Slices of one thread nest there, so waits and running are
 * complete slices (`X`) on the thread; holding a lock, and the life of a task, may overlap and are async slices (`b`, `e`); hand-overs are
 * flows (`s`, `f`); how many items a queue holds is a counter (`C`).
 */
import { eventAt } from './builder.ts';
import { EventKind, nameOf, ObjectKind, TaskKind, WaitKind } from './events.ts';
import { FlowFinder, FlowKind } from './flows.ts';
import { targetOf } from './notation.ts';
import { siteLine, type Trace, type TraceEvent } from './trace.ts';

export interface ChromeEvent {
  readonly ph: 'X' | 'b' | 'e' | 's' | 'f' | 'C' | 'M' | 'i';
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: string;
  readonly bp?: 'e';
  readonly s?: 't';
  readonly args?: Readonly<Record<string, string | number>>;
}

const K = EventKind;
const micro = (time: number): number => time / 1000;
/** Flows bind to slices: an event gets one this long (0.2 µs) where there is none. */
const TICK = 0.2;

export const toChrome = (trace: Trace): string =>
  JSON.stringify({ traceEvents: new Exporter(trace).run(), displayTimeUnit: 'ms' });

/** The same as a list of events, for tests and for writing it piece by piece. */
export const chromeEvents = (trace: Trace): ChromeEvent[] => new Exporter(trace).run();

interface Slice {
  readonly name: string;
  readonly start: number;
  readonly args: Record<string, string | number>;
}

interface OpenTask {
  readonly tid: number;
  readonly name: string;
}

class Exporter {
  readonly #trace: Trace;
  readonly #out: ChromeEvent[] = [];
  readonly #pids = new Map<number, number>();
  readonly #open = new Map<number, Slice>();
  readonly #objects = new Map<number, { kind: number; name: string }>();
  readonly #held = new Map<string, number>();
  readonly #tasks = new Map<number, OpenTask>();
  readonly #flows = new FlowFinder();
  #end = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  run(): ChromeEvent[] {
    const { columns } = this.#trace;
    // Names first: an object's name may come after its first use.
    for (let index = 0; index < columns.length; index++) this.#name(eventAt(columns, index));
    for (let index = 0; index < columns.length; index++) this.#event(index, eventAt(columns, index));
    for (const tid of [...this.#open.keys()]) this.#close(tid, this.#end);
    for (const [key, tid] of this.#held) this.#release(key, tid, this.#end);
    for (const task of [...this.#tasks.keys()]) this.#endTask(task, this.#end, '');
    return this.#out;
  }

  #name({ kind, a, b, text }: TraceEvent): void {
    if (kind === K['object-new']) this.#objects.set(a, { kind: b, name: text });
    else if (kind === K['object-name'])
      this.#objects.set(a, { kind: this.#objects.get(a)?.kind ?? 0, name: text });
    else if (kind === K['object-copy']) this.#objects.set(a, this.#objects.get(b) ?? { kind: 0, name: '' });
  }

  #label(id: number): string {
    const object = this.#objects.get(id);
    if (object === undefined) return `object#${id}`;
    return object.name === '' ? `${nameOf(ObjectKind, object.kind)}#${id}` : object.name;
  }

  #pid(tid: number): number {
    return this.#pids.get(tid) ?? 0;
  }

  #event(index: number, event: TraceEvent): void {
    const { kind, tid, a, b, c, text } = event;
    const ts = micro(event.time);
    this.#end = Math.max(this.#end, ts);
    switch (kind) {
      case K['process-start']:
        this.#pids.set(b, a);
        this.#metadata('process_name', a, 0, text);
        this.#metadata('thread_name', a, b, 'MainThread');
        break;
      case K['thread-start']:
        this.#pids.set(a, b === 0 ? this.#pid(tid) : b);
        this.#metadata('thread_name', this.#pid(a), a, text);
        break;
      case K['process-rename']:
        this.#metadata('process_name', a, 0, text);
        break;
      case K['thread-rename']:
        this.#metadata('thread_name', this.#pid(a), a, text);
        break;
      case K.run:
        this.#begin(tid, ts, 'running', { core: a });
        break;
      case K.ready:
        this.#begin(tid, ts, 'ready', {});
        break;
      case K.block:
        this.#begin(tid, ts, this.#waitName(b, a), { kind: nameOf(WaitKind, b), line: siteLine(event.site) });
        break;
      case K['thread-end']:
        this.#close(tid, ts);
        break;
      case K.acquire:
        this.#acquire(tid, a, ts);
        break;
      case K.release:
        if (!this.#keepsLevel(a, b)) this.#release(`${a} ${tid}`, tid, ts);
        break;
      case K.put:
      case K.get:
        this.#out.push({
          ph: 'C',
          name: this.#label(a),
          pid: this.#pid(tid),
          tid: 0,
          ts,
          args: { items: b },
        });
        break;
      case K['task-new']:
        this.#beginTask(a, { tid, name: text === '' ? `${nameOf(TaskKind, c)}#${a}` : text }, ts);
        break;
      case K['task-end']:
        this.#endTask(a, ts, text);
        break;
    }
    this.#flow(index, event, ts);
  }

  #metadata(name: string, pid: number, tid: number, value: string): void {
    this.#out.push({ ph: 'M', name, pid, tid, args: { name: value } });
  }

  #waitName(wait: number, target: number): string {
    if (wait === WaitKind.sleep) return 'sleep';
    const sort = targetOf(wait);
    if (sort === 'nothing') return nameOf(WaitKind, wait);
    return sort === 'object' ? `wait for ${this.#label(target)}` : `join ${sort} ${target}`;
  }

  #begin(tid: number, ts: number, name: string, args: Slice['args']): void {
    this.#close(tid, ts);
    this.#open.set(tid, { name, start: ts, args });
  }

  #close(tid: number, ts: number): void {
    const slice = this.#open.get(tid);
    if (slice === undefined) return;
    this.#open.delete(tid);
    const { name, start, args } = slice;
    const dur = Math.max(0, ts - start);
    this.#out.push({ ph: 'X', cat: 'thread', name, pid: this.#pid(tid), tid, ts: start, dur, args });
  }

  /** An RLock that is held still. */
  #keepsLevel(object: number, left: number): boolean {
    return this.#objects.get(object)?.kind === ObjectKind.rlock && left > 0;
  }

  #acquire(tid: number, object: number, ts: number): void {
    const key = `${object} ${tid}`;
    if (this.#held.has(key)) return;
    this.#held.set(key, tid);
    this.#out.push({ ...this.#holding(key, tid), ph: 'b', ts });
  }

  #release(key: string, tid: number, ts: number): void {
    if (!this.#held.delete(key)) return;
    this.#out.push({ ...this.#holding(key, tid), ph: 'e', ts });
  }

  #holding(key: string, tid: number): { cat: string; id: string; name: string; pid: number; tid: number } {
    const object = Number(key.split(' ')[0]);
    return { cat: 'held', id: `held ${key}`, name: this.#label(object), pid: this.#pid(tid), tid };
  }

  /** A task lives beside the slices of its thread: on an async track of the thread that made it. */
  #beginTask(task: number, open: OpenTask, ts: number): void {
    this.#tasks.set(task, open);
    this.#out.push({ ...this.#taskTrack(task, open), ph: 'b', ts });
  }

  #endTask(task: number, ts: number, result: string): void {
    const open = this.#tasks.get(task);
    if (open === undefined) return;
    this.#tasks.delete(task);
    this.#out.push({
      ...this.#taskTrack(task, open),
      ph: 'e',
      ts,
      ...(result !== '' && { args: { result } }),
    });
  }

  #taskTrack(
    task: number,
    { tid, name }: OpenTask,
  ): Pick<ChromeEvent, 'cat' | 'id' | 'name' | 'pid' | 'tid'> {
    return { cat: 'task', id: `task ${task}`, name, pid: this.#pid(tid), tid };
  }

  #flow(index: number, { kind, tid, a, b, c }: TraceEvent, ts: number): void {
    const { columns } = this.#trace;
    if (!this.#flows.see(index, kind, tid, a, b, c, columns.text[index]!)) return;
    const cause = eventAt(columns, this.#flows.from);
    const name = nameOf(FlowKind, this.#flows.kind);
    // A process's end is the machine's doing; its arrow starts at the thread that waits for it.
    const from = cause.tid === 0 ? tid : cause.tid;
    const common = { cat: 'flow', name, id: `flow ${index}` } as const;
    const start = micro(cause.time);
    this.#anchor(from, start, name);
    this.#anchor(tid, ts, name);
    this.#out.push({ ...common, ph: 's', pid: this.#pid(from), tid: from, ts: start });
    this.#out.push({ ...common, ph: 'f', bp: 'e', pid: this.#pid(tid), tid, ts });
  }

  #anchor(tid: number, ts: number, name: string): void {
    if (this.#open.has(tid)) return;
    this.#out.push({ ph: 'X', cat: 'mark', name, pid: this.#pid(tid), tid, ts, dur: TICK });
  }
}
