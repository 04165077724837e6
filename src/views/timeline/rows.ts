import type { Model } from '../../model/model.ts';
import type { Lane, Marks, Segments, TaskLane } from '../../model/timeline.ts';

/** Which lanes a person wants to see. */
export interface LaneView {
  /** Is there a lane for every core? */
  readonly cores: boolean;
  /** Threads whose tasks are shown where they usually are not, or the other way round. */
  readonly toggled: ReadonlySet<number>;
}

export const USUAL_VIEW: LaneView = { cores: false, toggled: new Set() };

/** A lane to be shown: a core's, a thread's, or that of a task within its thread. */
export interface LaneItem {
  readonly key: string;
  readonly kind: 'core' | 'thread' | 'task';
  /** The core, the tid or the number of the task. */
  readonly id: number;
  /** The thread that it belongs to; 0: a core. */
  readonly tid: number;
  readonly pid: number;
  readonly label: string;
  /** Does it open the group of its process? */
  readonly main: boolean;
  /** Are its tasks shown below it? null: it has none. */
  readonly open: boolean | null;
  /** When process 1 adopted its process; null: never. */
  readonly orphaned: number | null;
}

/** More coroutines or greenlets than this are not shown at once; jobs are, when asked for: they hardly differ from their thread. */
const MOST_OPEN = 8;

const isOpen = ({ tid, tasks }: Lane, toggled: ReadonlySet<number>): boolean => {
  const usual = tasks.length <= MOST_OPEN && tasks.some(({ kind }) => kind !== 'job');
  return usual !== toggled.has(tid);
};

/** The lanes to be shown, from top to bottom. */
export function lanesShown(model: Model, { cores, toggled }: LaneView): LaneItem[] {
  const items: LaneItem[] = cores ? coreLanes(model) : [];
  for (const lane of model.lanes()) {
    const open = lane.tasks.length === 0 ? null : isOpen(lane, toggled);
    const { tid, pid, label, main, orphaned } = lane;
    items.push({ key: `thread ${tid}`, kind: 'thread', id: tid, tid, pid, label, main, open, orphaned });
    if (open === true) items.push(...lane.tasks.map((task) => taskLane(task, lane)));
  }
  return items;
}

const taskLane = ({ task, label }: TaskLane, { tid, pid }: Lane): LaneItem => ({
  key: `task ${task}`,
  kind: 'task',
  id: task,
  tid,
  pid,
  label,
  main: false,
  open: null,
  orphaned: null,
});

/** Lanes of the cores on which somebody has run. */
function coreLanes(model: Model): LaneItem[] {
  const count = Math.max(model.meta.cores, model.stateAt(model.length).cores.length);
  return Array.from({ length: count }, (_, core) => ({
    key: `core ${core}`,
    kind: 'core',
    id: core,
    tid: 0,
    pid: 0,
    label: String(core),
    main: false,
    open: null,
    orphaned: null,
  }));
}

/** What a lane is painted from. */
export function segmentsOf(model: Model, { kind, id }: Pick<LaneItem, 'kind' | 'id'>): Segments {
  switch (kind) {
    case 'core':
      return model.coreSegments(id);
    case 'task':
      return model.taskSegments(id);
    default:
      return model.segments(id);
  }
}

const NO_MARKS: Marks = {
  length: 0,
  event: new Int32Array(0),
  time: new Float64Array(0),
  kind: new Uint8Array(0),
  object: new Int32Array(0),
};

/** The operations on a lane: cores have none of their own. */
export function marksOf(model: Model, { kind, id }: Pick<LaneItem, 'kind' | 'id'>): Marks {
  if (kind === 'core') return NO_MARKS;
  return kind === 'task' ? model.taskMarks(id) : model.marks(id);
}
