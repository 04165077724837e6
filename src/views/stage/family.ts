import { objectLabelOf, processLabel, threadLabel } from '../../model/labels.ts';
import { type Process, processOf, type State, type Thread, threadOf, type Wait } from '../../model/state.ts';
import { lookOfThread } from './looks.ts';
import type { Spot } from './plan.ts';

/** A process as a card in the tree; pid 1 is the process that adopts orphans, and no part of the run. */
export interface ProcessCard {
  readonly pid: number;
  readonly name: string;
  readonly status: Process['status'] | 'adopter';
  readonly orphan: boolean;
  readonly daemon: boolean;
  readonly exitCode: number | null;
  /** What its main thread does, and the name of what it waits for, if anything; ''. */
  readonly does: Thread['status'];
  readonly awaits: string;
  /** Does its main thread stand here, and not at some object? */
  readonly home: boolean;
  /** Threads that no room was left for. */
  readonly more: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** From the card of a parent to the card of a child: indices. */
export interface ProcessLink {
  readonly from: number;
  readonly to: number;
}

export interface Family {
  readonly cards: readonly ProcessCard[];
  readonly links: readonly ProcessLink[];
  readonly spots: readonly Spot[];
  readonly height: number;
}

export const PROCESS = {
  w: 216,
  least: 150,
  h: 44,
  gap: 10,
  column: 30,
  indent: 22,
  disc: 14,
  small: 9,
} as const;
/** More processes than this are a crowd, and stand as one; fewer where there is something else to see. */
const MOST = { alone: 9, besides: 5 } as const;

/** Are the processes of a run few enough to be shown as a family? */
export const isFamily = (whole: State, alone: boolean): boolean =>
  whole.processes.length > 1 && whole.processes.length <= (alone ? MOST.alone : MOST.besides);

interface Placed {
  readonly process: Process | null;
  readonly depth: number;
  readonly row: number;
  readonly parent: number;
}

/**
 * The tree of processes: children stand at the right of their parent where there is room for it, else below.
 * @param elsewhere threads that stand at some object
 */
export function layFamily(state: State, width: number, elsewhere: ReadonlySet<number>): Family {
  const deepest = Math.max(0, ...state.processes.map((process) => depthOf(state, process)));
  const share = Math.floor((width - deepest * PROCESS.column) / (deepest + 1));
  const across = share >= PROCESS.least;
  const placed: Placed[] = [];
  let row = 0;
  const place = (process: Process | null, children: readonly Process[], depth: number, parent: number) => {
    const index = placed.push({ process, depth, row, parent }) - 1;
    const own = row;
    if (!across) row++;
    for (const child of children) place(child, childrenOf(state, child.pid), depth + 1, index);
    if (across && row === own) row++;
  };
  for (const process of state.processes)
    if (process.parent === 0) place(process, childrenOf(state, process.pid), 0, -1);
  const orphans = childrenOf(state, 1);
  if (orphans.length > 0) place(null, orphans, 0, -1);

  const w = Math.min(PROCESS.w, across ? share : width - deepest * PROCESS.indent);
  const step = across ? w + PROCESS.column : PROCESS.indent;
  const at = ({ depth, row }: Placed) => ({ x: depth * step, y: row * (PROCESS.h + PROCESS.gap), w });
  return {
    cards: placed.map((each) => ({ ...cardOf(state, each.process, elsewhere), ...at(each) })),
    links: placed.flatMap(({ parent }, to) => (parent < 0 ? [] : [{ from: parent, to }])),
    spots: placed.flatMap((each) =>
      each.process === null ? [] : spotsOf(state, each.process, at(each), elsewhere),
    ),
    height: row * (PROCESS.h + PROCESS.gap) - PROCESS.gap,
  };
}

const childrenOf = (state: State, pid: number): Process[] =>
  state.processes.filter(({ parent }) => parent === pid);

function depthOf(state: State, process: Process): number {
  let depth = 0;
  for (let each: Process | undefined = process; each !== undefined && each.parent > 1; depth++)
    each = processOf(state, each.parent);
  return process.orphaned === null ? depth : depth + 1;
}

/** How many threads of a process stand beside its main thread. */
const MOST_BESIDE = 3;

const others = (process: Process, elsewhere: ReadonlySet<number>): number[] =>
  process.threads.filter((tid) => tid !== process.mainTid && !elsewhere.has(tid));

function cardOf(
  state: State,
  process: Process | null,
  elsewhere: ReadonlySet<number>,
): Omit<ProcessCard, 'x' | 'y' | 'w'> {
  if (process === null)
    return {
      pid: 1,
      name: '',
      status: 'adopter',
      orphan: false,
      daemon: false,
      exitCode: null,
      does: 'blocked',
      awaits: '',
      home: false,
      more: 0,
    };
  const { pid, status, orphaned, daemon, exitCode, mainTid } = process;
  const main = threadOf(state, mainTid);
  return {
    pid,
    name: processLabel(state, pid),
    status,
    orphan: orphaned !== null,
    daemon,
    exitCode,
    does: main?.status ?? 'done',
    awaits: main?.status === 'blocked' && main.waitsFor !== null ? nameOf(state, main.waitsFor) : '',
    home: !elsewhere.has(mainTid),
    more: Math.max(0, others(process, elsewhere).length - MOST_BESIDE),
  };
}

function nameOf(state: State, { kind, object, target }: Wait): string {
  if (object !== 0) return objectLabelOf(state, object);
  if (target === 0) return '';
  return kind === 'joinThread' ? threadLabel(state, target) : processLabel(state, target);
}

function spotsOf(
  state: State,
  process: Process,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
  elsewhere: ReadonlySet<number>,
): Spot[] {
  const spot = (tid: number, left: number, r: number): Spot[] => {
    const thread = threadOf(state, tid);
    return thread === undefined
      ? []
      : [{ tid, x: left, y: y + PROCESS.h / 2, r, look: lookOfThread(thread) }];
  };
  const main = elsewhere.has(process.mainTid) ? [] : spot(process.mainTid, x + 24, PROCESS.disc);
  const beside = others(process, elsewhere).slice(0, MOST_BESIDE);
  const pitch = PROCESS.small * 2 + 3;
  return [
    ...main,
    ...beside.flatMap((tid, index) =>
      spot(tid, x + w - 8 - PROCESS.small - (beside.length - 1 - index) * pitch, PROCESS.small),
    ),
  ];
}
