/** Every name by which a person may have seen something in a run: what a moment's names are looked up in. */
import { EventKind, nameOf, ObjectKind } from '../trace/events.ts';
import type { Columns, Trace } from '../trace/trace.ts';

const K = EventKind;

export type Numbers = ReadonlySet<number>;
type Sort = 'thread' | 'process' | 'object' | 'task';
const NOBODY: Numbers = new Set();

interface Process {
  readonly mainTid: number;
  readonly isFirst: boolean;
  readonly names: string[];
}

/**
 * Names gathered in one pass over the events. A thing counts by all names it ever had, also before it was given them; two
 * things may share a name.
 */
export class MomentNames {
  readonly #trace: Trace;
  readonly #numbers = new Map<string, Set<number>>();
  readonly #names = new Map<string, string[]>();
  readonly #processes = new Map<number, Process>();
  /** By thread: its process. */
  readonly #homes = new Map<number, number>();
  readonly #kinds = new Map<number, string>();

  constructor(trace: Trace) {
    this.#trace = trace;
    const { columns } = trace;
    for (let index = 0; index < columns.length; index++) this.#see(columns, index);
    for (const [pid, process] of this.#processes) this.#nameMainThread(pid, process);
    for (const [tid, pid] of this.#homes) this.#nameThread(tid, pid);
  }

  threads(name: string): Numbers {
    return this.#find('thread', name);
  }

  processes(name: string): Numbers {
    return this.#find('process', name);
  }

  objects(name: string): Numbers {
    return this.#find('object', name);
  }

  tasks(name: string): Numbers {
    return this.#find('task', name);
  }

  /** Indices into the trace's names: variables. */
  variables(name: string): Numbers {
    const index = this.#trace.meta.names.indexOf(name);
    return index < 0 ? NOBODY : new Set([index]);
  }

  /** Code ids: several functions may have the same name. */
  functions(name: string): Numbers {
    const { functions } = this.#trace.meta;
    return new Set(functions.flatMap((each, code) => (each === name ? [code] : [])));
  }

  /** All names of a sort, in the order in which they came up. */
  all(sort: Sort): string[] {
    const start = `${sort} `;
    return [...this.#numbers.keys()]
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
  }

  #find(sort: Sort, name: string): Numbers {
    return this.#numbers.get(`${sort} ${name}`) ?? NOBODY;
  }

  #give(sort: Sort, number: number, name: string): void {
    const key = `${sort} ${name}`;
    const numbers = this.#numbers.get(key);
    if (name === '' || numbers?.has(number)) return;
    if (numbers === undefined) this.#numbers.set(key, new Set([number]));
    else numbers.add(number);
    const own = `${sort} ${number}`;
    const names = this.#names.get(own);
    if (names === undefined) this.#names.set(own, [name]);
    else names.push(name);
  }

  #namesOf(sort: Sort, number: number): readonly string[] {
    return this.#names.get(`${sort} ${number}`) ?? [];
  }

  #see(columns: Columns, index: number): void {
    const a = columns.a[index]!;
    const b = columns.b[index]!;
    const text = (): string => columns.strings[columns.text[index]!] ?? '';
    switch (columns.kind[index]) {
      case K['process-start']:
        this.#processes.set(a, { mainTid: b, isFirst: this.#processes.size === 0, names: [text()] });
        this.#homes.set(b, a);
        this.#give('process', a, text());
        break;
      case K['process-rename']:
        this.#processes.get(a)?.names.push(text());
        this.#give('process', a, text());
        break;
      case K['thread-start']:
        this.#homes.set(a, b === 0 ? (this.#homes.get(columns.tid[index]!) ?? 0) : b);
        this.#give('thread', a, text());
        break;
      case K['thread-rename']:
        this.#give('thread', a, text());
        break;
      case K['object-new']:
        this.#kinds.set(a, nameOf(ObjectKind, b));
        this.#give('object', a, `${this.#kinds.get(a)}#${a}`);
        this.#give('object', a, text());
        break;
      case K['object-name']:
        this.#give('object', a, text());
        break;
      case K['object-copy']: {
        const kind = this.#kinds.get(b) ?? 'lock';
        this.#kinds.set(a, kind);
        const numbered = `${kind}#${b}`;
        const inherited = this.#namesOf('object', b).filter((name) => name !== numbered);
        for (const name of [`${kind}#${a}`, ...inherited]) this.#give('object', a, name);
        break;
      }
      case K['file-open']:
        this.#give('object', a, text());
        break;
      case K['task-new']:
        this.#give('task', a, text());
        break;
    }
  }

  /** A main thread goes by its process; the first one also as pages and as Python call it. */
  #nameMainThread(pid: number, { mainTid, isFirst, names }: Process): void {
    const unnamed = names.every((name) => name === '');
    if (unnamed && !isFirst) this.#give('process', pid, `process ${pid}`);
    if (isFirst) for (const name of ['main', 'MainProcess']) this.#give('process', pid, name);
    if (isFirst) this.#give('thread', mainTid, 'MainThread');
    for (const name of this.#namesOf('process', pid)) this.#give('thread', mainTid, name);
  }

  /** Threads of child processes are shown with their process in front; their own name is enough too. */
  #nameThread(tid: number, pid: number): void {
    const process = this.#processes.get(pid);
    if (process?.mainTid === tid) return;
    if (this.#namesOf('thread', tid).length === 0) this.#give('thread', tid, `thread ${tid}`);
    if (process === undefined || process.isFirst) return;
    const own = [...this.#namesOf('thread', tid)];
    for (const home of this.#namesOf('process', pid))
      for (const name of own) this.#give('thread', tid, `${home}/${name}`);
  }
}
