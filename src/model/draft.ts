/**
 * A state while events are applied to it. Taking a draft of a state costs nothing; what an event changes is copied once and
 * then changed in place until the next snapshot, so that thousands of events cost little more than one.
 */
import { pid as asPid, tid as asTid, objectId } from '../base/ids.ts';
import { type Nanoseconds, nanoseconds } from '../base/time.ts';
import type { EventName } from '../trace/events.ts';
import {
  type Ending,
  FIRST_OBJECT,
  FIRST_PID,
  FIRST_TID,
  idOf,
  indexOfId,
  type ObjectKindName,
  type Process,
  pidOf,
  type State,
  type SyncObject,
  type Thread,
  type ThreadStatus,
  tidOf,
  type Variable,
} from './state.ts';
import type { Task, TaskStatus, TaskWait } from './state-parts.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const noTime = nanoseconds(0);

export const EMPTY_STATE: State = {
  playhead: 0,
  time: noTime,
  decision: 0,
  processes: [],
  threads: [],
  objects: [],
  tasks: [],
  variables: [],
  cores: [],
  outputs: 0,
  thinned: [],
  ending: null,
};

const newProcess = (pid: number): Process => ({
  pid: asPid(pid),
  parent: 0,
  startedBy: 0,
  name: '',
  mainTid: asTid(0),
  daemon: false,
  status: 'running',
  orphaned: null,
  exitCode: null,
  children: [],
  threads: [],
  gil: 0,
  started: noTime,
  ended: null,
});

const NOTHING_SPENT = { ready: 0, running: 0, blocked: 0, sleeping: 0 };

const newThread = (tid: number): Thread => ({
  tid: asTid(tid),
  pid: asPid(0),
  name: '',
  daemon: false,
  status: 'new',
  since: noTime,
  core: -1,
  site: 0,
  ready: null,
  waitsFor: null,
  holds: [],
  stack: null,
  greenlet: 0,
  ownStack: null,
  exception: null,
  started: noTime,
  ended: null,
  endReason: null,
  task: 0,
  spent: NOTHING_SPENT,
  event: -1,
});

const newObject = (id: number): SyncObject => ({
  id: objectId(id),
  kind: 'lock',
  name: '',
  pid: 0,
  site: 0,
  copyOf: 0,
  permits: 0,
  free: 0,
  bound: 0,
  flag: false,
  holders: [],
  waiters: [],
  items: [],
  buffered: [],
  lost: 0,
  order: null,
  unfinished: 0,
  arrived: 0,
  broken: false,
  path: '',
  text: null,
  textBefore: null,
  writer: 0,
  openers: [],
  lock: 0,
  stream: null,
  listener: null,
  cells: [],
  pool: null,
  uses: 0,
  contended: 0,
  longestWait: 0,
  longestWaiter: 0,
  totalWait: 0,
  event: -1,
});

const newTask = (id: number): Task => ({
  id,
  kind: 'job',
  name: '',
  pool: 0,
  madeBy: 0,
  tid: 0,
  status: 'new',
  since: noTime,
  waitsFor: null,
  stack: null,
  how: null,
  result: '',
  started: noTime,
  ended: null,
  event: -1,
});

/** A list of which some entries are ours to change. */
class Shelf<T extends object> {
  #list: readonly T[];
  #ours = false;
  /** By index: the epoch in which the entry became ours. A new epoch owns nothing. */
  readonly #stamps: number[] = [];
  #epoch = 1;
  readonly #id: (entry: T) => number;
  readonly #first: number;

  constructor(list: readonly T[], id: (entry: T) => number, first: number) {
    this.#list = list;
    this.#id = id;
    this.#first = first;
  }

  get length(): number {
    return this.#list.length;
  }

  get list(): readonly T[] {
    return this.#list;
  }

  indexOf(id: number): number {
    return indexOfId(this.#list, id, this.#first, this.#id);
  }

  at(index: number): T | undefined {
    return this.#list[index];
  }

  /** The entry at an index, ours to change. */
  edit(index: number): Mutable<T> {
    const entry = this.#list[index]!;
    if (this.#stamps[index] === this.#epoch) return entry;
    const copy = { ...entry };
    this.#own()[index] = copy;
    this.#stamps[index] = this.#epoch;
    return copy;
  }

  push(entry: T): Mutable<T> {
    this.#stamps[this.#own().push(entry) - 1] = this.#epoch;
    return entry;
  }

  replace(index: number, entry: T): void {
    this.#own()[index] = entry;
  }

  /** From now on nothing is ours. */
  freeze(): readonly T[] {
    this.#ours = false;
    this.#epoch++;
    return this.#list;
  }

  #own(): T[] {
    if (!this.#ours) {
      this.#list = this.#list.slice();
      this.#ours = true;
    }
    return this.#list as T[];
  }
}

export class Draft {
  readonly processes: Shelf<Process>;
  readonly threads: Shelf<Thread>;
  readonly objects: Shelf<SyncObject>;
  readonly tasks: Shelf<Task>;
  readonly variables: Shelf<Variable>;
  /** Told before a thread gets another status. */
  watch: ((thread: Thread, status: ThreadStatus) => void) | null = null;
  /** Told before a task gets another status, and what it will wait for. */
  watchTask: ((task: Task, status: TaskStatus, wait: TaskWait | null) => void) | null = null;
  #owned = new Set<readonly unknown[]>();
  #cores: readonly number[];

  playhead: number;
  time: Nanoseconds;
  decision: number;
  outputs: number;
  thinned: readonly EventName[];
  ending: Ending | null;

  constructor(state: State) {
    this.processes = new Shelf(state.processes, pidOf, FIRST_PID);
    this.threads = new Shelf(state.threads, tidOf, FIRST_TID);
    this.objects = new Shelf(state.objects, idOf, FIRST_OBJECT);
    this.tasks = new Shelf(state.tasks, idOf, FIRST_OBJECT);
    this.variables = new Shelf(state.variables, () => -1, 0);
    this.#cores = state.cores;
    this.playhead = state.playhead;
    this.time = state.time;
    this.decision = state.decision;
    this.outputs = state.outputs;
    this.thinned = state.thinned;
    this.ending = state.ending;
  }

  /** The state now. The draft goes on from it. */
  snapshot(): State {
    this.#owned.clear();
    return {
      playhead: this.playhead,
      time: this.time,
      decision: this.decision,
      processes: this.processes.freeze(),
      threads: this.threads.freeze(),
      objects: this.objects.freeze(),
      tasks: this.tasks.freeze(),
      variables: this.variables.freeze(),
      cores: this.#cores,
      outputs: this.outputs,
      thinned: this.thinned,
      ending: this.ending,
    };
  }

  /** These make what an event names but nobody announced, so that a damaged trace still shows something. */
  thread(tid: number): Mutable<Thread> {
    const index = this.threads.indexOf(tid);
    if (index >= 0) return this.threads.edit(index);
    const thread = this.threads.push(newThread(tid));
    thread.since = this.time;
    thread.started = this.time;
    return thread;
  }

  process(pid: number): Mutable<Process> {
    const index = this.processes.indexOf(pid);
    if (index >= 0) return this.processes.edit(index);
    const process = this.processes.push(newProcess(pid));
    process.started = this.time;
    return process;
  }

  object(id: number, kind: ObjectKindName = 'lock'): Mutable<SyncObject> {
    const index = this.objects.indexOf(id);
    if (index >= 0) return this.objects.edit(index);
    const object = this.objects.push(newObject(id));
    object.kind = kind;
    return object;
  }

  task(id: number): Mutable<Task> {
    const index = this.tasks.indexOf(id);
    if (index >= 0) return this.tasks.edit(index);
    const task = this.tasks.push(newTask(id));
    task.since = this.time;
    task.started = this.time;
    return task;
  }

  /** A list of an entry that is ours, as one that may be changed in place; put it back where it came from. */
  owned<T>(list: readonly T[]): T[] {
    if (this.#owned.has(list)) return list as T[];
    const copy = list.slice();
    this.#owned.add(copy);
    return copy;
  }

  setCore(core: number, tid: number): void {
    if (core < 0 || (this.#cores[core] ?? 0) === tid) return;
    const cores = this.#cores.slice();
    while (cores.length < core) cores.push(0);
    cores[core] = tid;
    this.#cores = cores;
  }

  coreHas(core: number): number {
    return this.#cores[core] ?? 0;
  }
}
