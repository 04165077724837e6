/** The one thing the views know about an execution: its trace, the state at any point of it, and the timeline. */
import { TraceBuilder } from '../trace/builder.ts';
import { EventKind, isOperation, WaitKind } from '../trace/events.ts';
import type { Columns, Trace, TraceEvent, TraceMeta } from '../trace/trace.ts';
import { CHECKPOINT, Checkpoints } from './checkpoints.ts';
import { Draft, EMPTY_STATE } from './draft.ts';
import { FlowBuilder } from './flows.ts';
import { applyEvent, type FoldContext } from './fold.ts';
import { VariableDirectory } from './fold-program.ts';
import { countBelow, countUpTo, doubles, integers } from './grow.ts';
import { lanesOf } from './lanes.ts';
import { MarkTable } from './marks.ts';
import { SegmentTable } from './segments.ts';
import { objectOf, processOf, type State, type Thread, type ThreadStatus } from './state.ts';
import type { Task, TaskStatus, TaskWait } from './state-parts.ts';
import { type Granularity, nextStop, previousStop } from './steps.ts';
import { type Flows, type Lane, type Marks, SegmentStatus, type Segments } from './timeline.ts';

export type { Granularity } from './steps.ts';

/**
 * A run that may go on. The object stays the same when events are appended; `length` tells whether there are more, so
 * it is what a view depends on.
 */
export interface Model {
  readonly meta: TraceMeta;
  /** How many events there are: the last playhead. */
  readonly length: number;
  /** The latest time of the trace, in nanoseconds. */
  readonly endTime: number;
  /** Takes in the next events of the run. Work is in proportion to the batch, not to the trace. */
  append(batch: Columns): void;
  /** The trace so far, for saving and exporting. Shares memory with the model. */
  trace(): Trace;
  event(index: number): TraceEvent;

  /** The state after `playhead` events (0 … length; clamped). The same playhead gives the same object while it is cached. */
  stateAt(playhead: number): State;

  /** The next (previous) playhead at which stepping stops; the end (0) when there is none. */
  next(playhead: number, granularity: Granularity): number;
  previous(playhead: number, granularity: Granularity): number;
  /** The playhead just after the next operation of a thread; null when it has none (yet). */
  nextOf(playhead: number, tid: number): number | null;
  /** The playhead just after the first block (not sleep) at or after `playhead`; null when nobody blocks. */
  firstBlocked(playhead?: number): number | null;
  /** The playhead after everything up to this time, and the time at a playhead. */
  playheadAt(time: number): number;
  timeAt(playhead: number): number;
  /** The last playhead at which the decision number is at most `decision`. */
  playheadOfDecision(decision: number): number;

  /** Indices of all output events in order; the first `state.outputs` have happened. */
  readonly outputs: ArrayLike<number>;

  lanes(): readonly Lane[];
  segments(tid: number): Segments;
  marks(tid: number): Marks;
  taskSegments(task: number): Segments;
  taskMarks(task: number): Marks;
  flows(): Flows;
  /** Who ran on a core when; `object` is the tid. */
  coreSegments(core: number): Segments;
  /** Who held a lock when, of several the one who took it first; `object` is the tid. */
  holderSegments(object: number): Segments;
}

/** A model of a trace, or of a run that has not begun. */
export function createModel(meta: TraceMeta, events?: Columns): Model {
  const model = new GrowingModel(meta);
  if (events !== undefined) model.append(events);
  return model;
}

const STATUS: Readonly<Record<ThreadStatus, number>> = {
  new: SegmentStatus.ready,
  ready: SegmentStatus.ready,
  running: SegmentStatus.running,
  blocked: SegmentStatus.blocked,
  sleeping: SegmentStatus.sleeping,
  done: 0,
};
const TASK_STATUS: Readonly<Record<TaskStatus, number>> = {
  new: SegmentStatus.ready,
  ready: SegmentStatus.ready,
  running: SegmentStatus.running,
  waiting: SegmentStatus.blocked,
  done: 0,
};
const isMark = Uint8Array.from({ length: 256 }, (_, kind) =>
  isOperation(kind) || kind === EventKind.exception ? 1 : 0,
);

class GrowingModel implements Model {
  readonly meta: TraceMeta;
  readonly outputs: number[] = [];
  readonly #builder = new TraceBuilder();
  readonly #context: FoldContext;
  readonly #checkpoints: Checkpoints;
  /** The fold at the end of the trace. */
  readonly #head = new Draft(EMPTY_STATE);
  #headState: State | null = EMPTY_STATE;
  #columns = this.#builder.columns;

  /** By event: the latest time so far, ascending even where threads' clocks differ. */
  readonly #clock = doubles();
  readonly #blocks = integers();
  readonly #segments = new SegmentTable();
  readonly #cores = new SegmentTable();
  readonly #holders = new SegmentTable();
  readonly #tasks = new SegmentTable();
  readonly #marks = new MarkTable();
  readonly #taskMarks = new MarkTable();
  readonly #flows = new FlowBuilder();
  #linesEnd = Number.POSITIVE_INFINITY;
  #lanes: { readonly length: number; readonly list: readonly Lane[] } | null = null;

  constructor(meta: TraceMeta) {
    this.meta = meta;
    this.#context = { meta, directory: new VariableDirectory() };
    this.#checkpoints = new Checkpoints(this.#context);
    this.#head.watch = (thread, status) => this.#statusChanged(thread, status);
    this.#head.watchTask = (task, status, wait) => this.#taskChanged(task, status, wait);
  }

  get length(): number {
    return this.#columns.length;
  }

  get endTime(): number {
    return this.#clock.last(0);
  }

  append(batch: Columns): void {
    const start = this.#columns.length;
    this.#builder.append(batch);
    this.#columns = this.#builder.columns;
    this.#headState = null;
    for (let index = start; index < this.#columns.length; index++) {
      applyEvent(this.#head, this.#columns, index, this.#context);
      this.#index(index);
      if ((index + 1) % CHECKPOINT === 0) this.#checkpoints.keep(this.#head);
    }
  }

  trace(): Trace {
    return { meta: this.meta, columns: this.#columns };
  }

  event(index: number): TraceEvent {
    return this.#builder.event(index);
  }

  stateAt(playhead: number): State {
    const at = Math.min(this.length, Math.max(0, Math.floor(playhead) || 0));
    if (at === this.length) {
      this.#headState ??= this.#head.snapshot();
      return this.#headState;
    }
    return this.#checkpoints.at(this.#columns, at);
  }

  next(playhead: number, granularity: Granularity): number {
    return nextStop(this.#columns, playhead, granularity, this.#linesEnd);
  }

  previous(playhead: number, granularity: Granularity): number {
    return previousStop(this.#columns, playhead, granularity, this.#linesEnd);
  }

  nextOf(playhead: number, tid: number): number | null {
    const marks = this.marks(tid);
    const row = countBelow(marks.event, marks.length, playhead);
    return row < marks.length ? marks.event[row]! + 1 : null;
  }

  firstBlocked(playhead = 0): number | null {
    const row = countBelow(this.#blocks.data, this.#blocks.length, playhead);
    return row < this.#blocks.length ? this.#blocks.data[row]! + 1 : null;
  }

  playheadAt(time: number): number {
    return countUpTo(this.#clock.data, this.length, time);
  }

  timeAt(playhead: number): number {
    return playhead <= 0 ? 0 : this.#clock.data[Math.min(playhead, this.length) - 1]!;
  }

  playheadOfDecision(decision: number): number {
    return countUpTo(this.#columns.decision, this.length, decision);
  }

  lanes(): readonly Lane[] {
    if (this.#lanes?.length !== this.length) {
      const list = lanesOf(this.stateAt(this.length), this.endTime);
      this.#lanes = { length: this.length, list };
    }
    return this.#lanes.list;
  }

  segments(tid: number): Segments {
    return this.#segments.of(tid).view(this.endTime, this.length);
  }

  marks(tid: number): Marks {
    return this.#marks.of(tid).view();
  }

  taskSegments(task: number): Segments {
    return this.#tasks.of(task).view(this.endTime, this.length);
  }

  taskMarks(task: number): Marks {
    return this.#taskMarks.of(task).view();
  }

  flows(): Flows {
    return this.#flows.view();
  }

  coreSegments(core: number): Segments {
    return this.#cores.of(core).view(this.endTime, this.length);
  }

  holderSegments(object: number): Segments {
    return this.#holders.of(object).view(this.endTime, this.length);
  }

  #statusChanged(thread: Thread, status: ThreadStatus): void {
    const index = this.#head.playhead - 1;
    const { kind, tid, a } = this.#columns;
    if (thread.core >= 0) this.#cores.of(thread.core).begin(0, this.#head.time, index);
    const own = tid[index] === thread.tid;
    // A block enters its own segment: see #index.
    if (own && kind[index] === EventKind.block) return;
    const core = own && kind[index] === EventKind.run ? a[index]! : -1;
    const wait = status === 'blocked' ? thread.waitsFor : null;
    this.#segments
      .of(thread.tid)
      .begin(
        STATUS[status],
        this.#head.time,
        index,
        wait === null ? 0 : WaitKind[wait.kind],
        wait === null ? 0 : wait.object || wait.target,
        core,
      );
  }

  #taskChanged(task: Task, status: TaskStatus, wait: TaskWait | null): void {
    const index = this.#head.playhead - 1;
    // The libraries say so in these words.
    const sleeps = wait?.on === 0 && wait.text.startsWith('sleep');
    const drawn = sleeps ? SegmentStatus.sleeping : TASK_STATUS[status];
    this.#tasks.of(task.id).begin(drawn, this.#head.time, index, 0, wait?.on ?? 0);
  }

  /** Enters an event that the head has just taken into the tables of the timeline. */
  #index(index: number): void {
    const columns = this.#columns;
    const kind = columns.kind[index]!;
    const tid = columns.tid[index]!;
    const a = columns.a[index]!;
    const b = columns.b[index]!;
    const { time } = this.#head;
    this.#clock.push(time);
    this.#flows.see(index, kind, tid, a, b, columns.c[index]!, columns.text[index]!);
    if (isMark[kind] === 1 && tid !== 0) this.#marks.of(tid).add(index, time, kind, a);
    switch (kind) {
      case EventKind.output:
        this.outputs.push(index);
        break;
      case EventKind.block:
        if (b !== WaitKind.sleep) this.#blocks.push(index);
        this.#segments
          .of(tid)
          .begin(b === WaitKind.sleep ? SegmentStatus.sleeping : SegmentStatus.blocked, time, index, b, a);
        break;
      case EventKind.run:
        // Already running, but on another core.
        this.#segments.of(tid).begin(SegmentStatus.running, time, index, 0, 0, a);
        this.#cores.of(a).begin(SegmentStatus.running, time, index, 0, tid, a);
        break;
      case EventKind.acquire:
      case EventKind.release: {
        const holder = objectOf({ objects: this.#head.objects.list }, a)?.holders[0]?.tid ?? 0;
        this.#holders.of(a).begin(holder === 0 ? 0 : SegmentStatus.running, time, index, 0, holder);
        break;
      }
      case EventKind['process-start']:
        this.#segments.of(b).begin(SegmentStatus.ready, time, index);
        break;
      case EventKind['thread-start']:
        this.#segments.of(a).begin(SegmentStatus.ready, time, index);
        break;
      case EventKind['process-exit']:
      case EventKind['process-reap']:
      case EventKind['process-orphan']:
        this.#processChanged(index, a);
        break;
      case EventKind['task-new']:
        this.#tasks.of(a).begin(SegmentStatus.ready, time, index);
        break;
      case EventKind['task-run']:
      case EventKind['task-wait']:
      case EventKind['task-end']:
        if (a !== 0) this.#taskMarks.of(a).add(index, time, kind, a);
        break;
      case EventKind.thinned:
        if (a === EventKind.line) this.#linesEnd = Math.min(this.#linesEnd, index);
        break;
    }
  }

  /** A zombie is drawn on the lane of its main thread. */
  #processChanged(index: number, pid: number): void {
    const process = processOf({ processes: this.#head.processes.list }, pid);
    if (process === undefined) return;
    const status = process.status === 'zombie' ? SegmentStatus.zombie : 0;
    if (process.status !== 'running')
      this.#segments.of(process.mainTid).begin(status, this.#head.time, index);
  }
}
