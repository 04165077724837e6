import { processLabel, threadLabel } from '../../model/labels.ts';
import { historyOf, type State, type SyncObject, type Thread, type Variable } from '../../model/state.ts';
import { type DiscLook, type Plan, planObject } from './plan.ts';
import type { Slots } from './slots.ts';

/** An object in its place on the stage. */
export interface Block extends Plan {
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

/** A shared variable as a box. */
export interface VariableBox {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly repr: string;
  readonly before: readonly string[];
  /** Index of the event that set it. */
  readonly event: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export interface StagePlan {
  readonly blocks: readonly Block[];
  readonly discs: readonly Disc[];
  readonly variables: readonly VariableBox[];
  /** Where the threads that are nowhere else stand: the top of the strip, -1 without one. */
  readonly elsewhere: number;
  readonly height: number;
}

const GAP = 28;
const VARIABLE = { h: 56, gap: 10, most: 12 } as const;

/** Objects a program made by itself, or that have come into play. */
const isShown = (object: SyncObject): boolean => {
  const used =
    object.uses > 0 || object.contended > 0 || object.holders.length > 0 || object.waiters.length > 0;
  if (object.copyOf > 0) return used;
  if (object.path !== '') return true;
  return used || object.name !== '' || object.site > 0 || object.items.length > 0;
};

/** Values that say something to a person: no functions, classes, modules, nor lists of such. */
const isTelling = ({ scope, name, repr }: Variable): boolean =>
  scope !== 'local' && !name.startsWith('__') && !/^[[({]*</.test(repr);

/** A file that nobody has written yet has the text it came with. */
const withText = (object: SyncObject, files: Files): SyncObject =>
  object.kind === 'file' && object.text === null ? { ...object, text: files[object.path] ?? null } : object;

type Files = Readonly<Record<string, string>>;

/**
 * Puts everything on the stage.
 * @param memory where holders stood the last time, by object
 * @param files what the program found in its folder, by path
 */
export function layStage(
  state: State,
  width: number,
  memory: ReadonlyMap<number, Slots>,
  files: Files = {},
): StagePlan {
  const blocks: Block[] = [];
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
  for (const object of state.objects.filter(isShown)) {
    const plan = planObject(withText(object, files), width, memory.get(object.id));
    blocks.push({ ...plan, ...place(plan.w, plan.h) });
  }
  y += rowHeight > 0 ? rowHeight + GAP : 0;

  const variables = layVariables(state, width, y);
  if (variables.length > 0) y = Math.max(...variables.map((box) => box.y)) + VARIABLE.h + GAP;

  const discs = blocks.flatMap((block) =>
    block.spots.map((spot) => ({
      tid: spot.tid,
      x: block.x + spot.x,
      y: block.y + spot.y,
      r: spot.r,
      look: spot.look,
      object: block.object.id,
    })),
  );
  const placed = new Set(discs.map(({ tid }) => tid));
  const rest = state.threads.filter(({ tid }) => !placed.has(tid));
  const elsewhere = rest.length > 0 ? y : -1;
  const strip = layStrip(rest, width, y + 24);
  return {
    blocks,
    variables,
    elsewhere,
    discs: [
      ...withKeys(discs).map((disc) => ({ ...disc, name: threadLabel(state, disc.tid) })),
      ...strip.discs.map((disc) => ({ ...disc, name: threadLabel(state, disc.tid) })),
    ],
    height: elsewhere < 0 ? y : y + 24 + strip.height,
  };
}

type Standing = Omit<Disc, 'key' | 'name'> & { readonly object: number };

/** A thread has one disc that moves; where it stands more than once, the others stay with their object. */
function withKeys(discs: readonly Standing[]): Omit<Disc, 'name'>[] {
  const main = new Map<number, Standing>();
  for (const disc of discs) {
    const other = main.get(disc.tid);
    if (other === undefined || disc.look === 'waiting' || disc.look === 'woken') main.set(disc.tid, disc);
  }
  return discs.map(({ object, ...disc }) => {
    const moving = main.get(disc.tid)?.object === object;
    return { ...disc, key: moving ? `${disc.tid}` : `${disc.tid} at ${object}` };
  });
}

const lookOf = ({ status }: Thread): DiscLook =>
  status === 'running' || status === 'sleeping' || status === 'done'
    ? status
    : status === 'blocked'
      ? 'waiting'
      : 'ready';

function layStrip(threads: readonly Thread[], width: number, top: number) {
  const r = threads.length > 40 ? 7.5 : threads.length > 20 ? 10 : 12;
  const pitch = r * 2 + 6;
  const perRow = Math.max(1, Math.floor((width + 6) / pitch));
  const discs = threads.map((thread, index): Omit<Disc, 'name'> => {
    const at = { x: r + 2 + (index % perRow) * pitch, y: top + r + Math.floor(index / perRow) * pitch };
    return { ...at, key: `${thread.tid}`, tid: thread.tid, r, look: lookOf(thread) };
  });
  return { discs, height: Math.ceil(threads.length / perRow) * pitch };
}

function layVariables(state: State, width: number, top: number): VariableBox[] {
  const shown = state.variables
    .filter(isTelling)
    .sort((one, other) => other.event - one.event)
    .slice(0, VARIABLE.most)
    .sort((one, other) => one.pid - other.pid || one.name.localeCompare(other.name));
  const several = new Set(shown.map(({ pid }) => pid)).size > 1;
  let x = 0;
  let y = top + 24;
  return shown.map((variable) => {
    const { pid, scope, name, repr } = variable;
    const owner = several ? processLabel(state, pid) : '';
    const [, ...before] = historyOf(variable, 5).map((each) => each.repr);
    const longest = Math.max(name.length + owner.length + 1, Math.min(repr.length, 22) + 2, 8);
    const w = Math.min(width, Math.max(92, longest * 8 + 24));
    if (x > 0 && x + w > width) {
      x = 0;
      y += VARIABLE.h + VARIABLE.gap;
    }
    const box = { key: `${pid} ${scope} ${name}`, name, owner, repr, before, event: variable.event, x, y, w };
    x += w + VARIABLE.gap;
    return box;
  });
}
