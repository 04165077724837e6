import { objectLabel, threadLabel } from '../../model/labels.ts';
import { type State, type SyncObject, type Thread, threadOf } from '../../model/state.ts';
import { type Dresses, planObject } from './dress.ts';
import { type Family, isFamily, layFamily } from './family.ts';
import { isInternal } from './internals.ts';
import { lookOfThread } from './looks.ts';
import { type DiscLook, NO_SLOTS, type Plan } from './plan.ts';
import { privateLock } from './plans/signals.ts';
import { endsOf, isClosed } from './plans/streams.ts';
import { lockOfValue } from './plans/things.ts';
import type { Slots } from './slots.ts';
import { planTasks, type TaskGroup } from './tasks.ts';
import { type LineAt, layVariables, sharedNames, VARIABLE, type VariableBox } from './variables.ts';

/** An object in its place on the stage. */
export interface Block extends Plan {
  readonly x: number;
  readonly y: number;
}

/** The tasks of a thread in their place on the stage. */
export interface TaskBlock extends TaskGroup {
  readonly x: number;
  readonly y: number;
}

/** A thread's disc on the stage; `key` stays the same while it is the same disc. */
export interface Disc {
  readonly key: string;
  readonly tid: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: DiscLook;
}

/** The lock of an interpreter, held by the thread that may run: a stick that is passed on. */
export interface Stick {
  readonly pid: number;
  readonly x: number;
  readonly y: number;
}

export interface StagePlan {
  readonly blocks: readonly Block[];
  readonly tasks: readonly TaskBlock[];
  readonly discs: readonly Disc[];
  readonly variables: readonly VariableBox[];
  readonly sticks: readonly Stick[];
  /** The tree of processes, which stands where the threads that are nowhere else would; null: too many, or only one. */
  readonly family: Family | null;
  /** Where the threads that are nowhere else stand: the top of their part, -1 without one. */
  readonly elsewhere: number;
  readonly height: number;
}

const GAP = 28;

/** What the stage shows, besides the state. */
export interface StageOptions {
  /** The state at the end of the trace; what is shared some time is shown from the start. */
  readonly whole: State;
  readonly width: number;
  /** Where holders stood the last time, by object. */
  readonly memory: ReadonlyMap<number, Slots>;
  readonly dress: Dresses;
  /** What the program found in its folder, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly lineAt: LineAt;
}

/** Objects a program made by itself, or that have come into play. */
const isShown = (object: SyncObject, tasks: boolean): boolean => {
  // What pools and event loops are made of is shown as the pool, and as the tasks.
  if (isInternal(object) && (tasks || object.waiters.length === 0)) return false;
  const used =
    object.uses > 0 || object.contended > 0 || object.holders.length > 0 || object.waiters.length > 0;
  if (object.kind === 'pool') return object.copyOf === 0;
  if (object.copyOf > 0) return used;
  if (object.path !== '') return true;
  return used || object.name !== '' || object.site > 0 || object.items.length > 0;
};

/** A file that nobody has written yet has the text it came with. */
const withText = (object: SyncObject, files: StageOptions['files']): SyncObject =>
  object.kind === 'file' && object.text === null ? { ...object, text: files[object.path] ?? null } : object;

/** The objects that get a drawing of their own, in the order in which they stand. */
function objectsShown(state: State, whole: State): SyncObject[] {
  const tasks = whole.tasks.length > 0 || state.objects.some(({ kind }) => kind === 'pool');
  const shown = state.objects.filter((object) => isShown(object, tasks));
  const ids = new Set<number>(shown.map(({ id }) => id));
  const hidden = new Set<number>();
  for (const object of shown) {
    const lock = object.kind === 'condition' ? privateLock(object, { whole, state }) : undefined;
    const valueLock = object.kind === 'sharedValue' ? lockOfValue(object, state) : undefined;
    if (lock !== undefined) hidden.add(lock.id);
    if (valueLock !== undefined) hidden.add(valueLock.id);
    // The two ends of a pipe are one drawing.
    const peer = object.stream?.peer ?? 0;
    if (peer !== 0 && peer < object.id && ids.has(peer)) hidden.add(object.id);
    if (object.kind === 'socket' && isOver(object, state)) hidden.add(object.id);
    // A socket that is connected to nothing is not worth a drawing; who asks to be let in stands before the door.
    if (object.kind === 'socket' && peer === 0 && object.listener === null) hidden.add(object.id);
  }
  // A condition stands beside its lock.
  const anchor = ({ id, kind, lock }: SyncObject): number => (kind === 'condition' && lock !== 0 ? lock : id);
  return shown
    .filter(({ id }) => !hidden.has(id))
    .sort((one, other) => anchor(one) - anchor(other) || one.id - other.id);
}

/** A connection that is closed at both ends, and not only just now. */
function isOver(object: SyncObject, state: State): boolean {
  const ends = endsOf(object, state);
  return ends.every((end) => isClosed(end) && end !== undefined && end.event < state.playhead - 1);
}

/** Puts everything on the stage. */
export function layStage(state: State, options: StageOptions): StagePlan {
  const { whole, width, memory, dress, files } = options;
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  const place = (w: number, h: number): { x: number; y: number } => {
    if (x > 0 && x + w > width) {
      x = 0;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    const at = { x, y };
    x += w + GAP;
    rowHeight = Math.max(rowHeight, h);
    return at;
  };
  const tasks = planTasks(state, width).map((group): TaskBlock => ({ ...group, ...place(group.w, group.h) }));
  const blocks = objectsShown(state, whole).map((object): Block => {
    const before = memory.get(object.id) ?? NO_SLOTS;
    const plan = planObject(withText(object, files), dress, { state, whole, width, before });
    return { ...plan, ...place(plan.w, plan.h) };
  });
  y += rowHeight > 0 ? rowHeight + GAP : 0;

  const variables = layVariables(state, sharedNames(whole, options.lineAt), width, y);
  if (variables.length > 0) y = Math.max(...variables.map((box) => box.y)) + VARIABLE.h + GAP;

  const standing = [
    ...blocks.flatMap((block) =>
      block.spots.map((spot) => ({ ...spot, x: block.x + spot.x, y: block.y + spot.y, at: block.object.id })),
    ),
    ...tasks.map(({ spot, ...group }) => ({
      ...spot,
      x: group.x + spot.x,
      y: group.y + spot.y,
      at: -group.tid,
    })),
  ];
  const placed = new Set<number>(standing.map(({ tid }) => tid));
  const rest = state.threads.filter(({ tid }) => !placed.has(tid));
  const alone = blocks.length + tasks.length + variables.length === 0;
  const family = isFamily(whole, alone) ? layFamily(state, width, placed) : null;
  const elsewhere = rest.length > 0 || family !== null ? y : -1;
  const strip = family === null ? layStrip(rest, width, y + 24, alone) : atHome(family, y + 24);
  const discs = [...withKeys(standing), ...strip.discs].map((disc) => ({
    ...disc,
    name: threadLabel(state, disc.tid),
  }));
  return {
    blocks,
    tasks,
    variables,
    family,
    elsewhere,
    discs,
    sticks: laySticks(state, discs),
    height: elsewhere < 0 ? y : y + 24 + strip.height,
  };
}

type Standing = Omit<Disc, 'key' | 'name'> & { readonly at: number };

/** A thread has one disc that moves; where it stands more than once, the others stay with their object. */
function withKeys(discs: readonly Standing[]): Omit<Disc, 'name'>[] {
  const main = new Map<number, Standing>();
  for (const disc of discs) {
    const other = main.get(disc.tid);
    if (other === undefined || disc.look === 'waiting' || disc.look === 'woken') main.set(disc.tid, disc);
  }
  const seen = new Set<string>();
  return discs.flatMap(({ at, ...disc }) => {
    const moving = main.get(disc.tid)?.at === at;
    const key = moving ? `${disc.tid}` : `${disc.tid} at ${at}`;
    // Somebody may have opened a file twice, or stand at both ends of a pipe.
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...disc, key }];
  });
}

/** Threads stand on the cards of their processes. */
function atHome({ spots, height }: Family, top: number) {
  const discs = spots.map((spot): Omit<Disc, 'name'> => ({ ...spot, y: top + spot.y, key: `${spot.tid}` }));
  return { discs, height };
}

function layStrip(threads: readonly Thread[], width: number, top: number, alone: boolean) {
  const r = alone ? 13 : threads.length > 40 ? 8.5 : threads.length > 20 ? 10 : 12;
  const pitch = r * 2 + 6;
  const perRow = Math.max(1, Math.floor((width + 6) / pitch));
  const discs = threads.map((thread, index): Omit<Disc, 'name'> => {
    const at = { x: r + 2 + (index % perRow) * pitch, y: top + r + Math.floor(index / perRow) * pitch };
    return { ...at, key: `${thread.tid}`, tid: thread.tid, r, look: lookOfThread(thread) };
  });
  return { discs, height: Math.ceil(threads.length / perRow) * pitch };
}

/** A stick for every process in which several threads live, at the disc of the one that has it. */
function laySticks(state: State, discs: readonly Disc[]): Stick[] {
  return state.processes.flatMap(({ pid, gil, threads }) => {
    const alive = threads.filter((tid) => threadOf(state, tid)?.status !== 'done');
    const disc = discs.find(({ tid, key }) => tid === gil && key === String(gil));
    if (alive.length < 2 || disc === undefined) return [];
    const { x, y, r } = disc;
    return [{ pid, x: x + r * 0.92, y: y - r * 0.92 }];
  });
}

/** Is the object, or one that is shown with it, what an event was about? */
export const isAbout = (block: Block, event: number): boolean =>
  block.object.event === event || block.others.some((other) => other.event === event);

/** The name above a drawing. */
export function titleOf({ object, dress, others }: Block, state: State): string {
  if (dress !== 'tube') return objectLabel(object);
  const [left, right] = endsOf(object, state);
  if (right === undefined || others.length === 0) return objectLabel(object);
  const way = right.stream?.oneWay ? '→' : '⇄';
  return `${objectLabel(left)} ${way} ${right.name === '' ? '…' : objectLabel(right)}`;
}
