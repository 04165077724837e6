import { threadLabel } from '../../../model/labels.ts';
import { objectOf, type QueueItem, type SyncObject } from '../../../model/state.ts';
import { type Body, type Cell, HEAD, ITEM, type ItemSpot, type Label, type Scene } from '../plan.ts';
import { standBeside } from './waiting.ts';

/** Room at both sides of a queue for those who wait there. */
export const SIDE = 58;

const putters = (object: SyncObject) =>
  object.waiters.filter(({ kind }) => kind === 'put' || kind === 'send' || kind === 'buffer');
const getters = (object: SyncObject) =>
  object.waiters.filter(({ kind }) => kind === 'get' || kind === 'receive' || kind === 'poll');

/** Those who put stand at the left, those who get at the right, others below. */
function around(object: SyncObject, right: number, y: number) {
  const left = putters(object).filter(({ kind }) => kind !== 'buffer');
  const taking = getters(object);
  return {
    spots: [...standBeside(left, 0, y), ...standBeside(taking, right, y)],
    // Feeder threads wait for their own process; they are of no interest here.
    queue: object.waiters.filter(({ kind }) => kind === 'queueJoin'),
  };
}

const item = ({ number, repr, tid }: QueueItem, x: number, y: number, w: number = ITEM.w): ItemSpot => ({
  number,
  repr,
  tid,
  x,
  y,
  w,
  h: ITEM.h,
  from: -24,
  to: 34,
});

/** How many places a queue without a bound is shown with. */
const USUAL_PLACES = 6;

/** A belt with a place for every item: who puts stands at its left, who gets at its right. */
export function planBelt(object: SyncObject, scene: Scene): Body {
  const room = scene.width - 2 * SIDE + ITEM.gap;
  const most = Math.max(1, Math.floor(room / (ITEM.w + ITEM.gap)));
  const places = Math.min(object.bound > 0 ? object.bound : USUAL_PLACES, most);
  // As wide as there is room for, so that as much as can be is read of each.
  const w = Math.floor(Math.min(ITEM.widest, room / places - ITEM.gap));
  const belt = places * (w + ITEM.gap) - ITEM.gap;
  const top = HEAD + 18;
  const at = (place: number): number => SIDE + belt - w - place * (w + ITEM.gap);
  const cells = Array.from({ length: object.bound > 0 ? places : 0 }, (_, place): Cell => {
    return { x: at(place), y: top, w, h: ITEM.h, tid: 0 };
  });
  const items = object.items.slice(0, places).map((each, place) => item(each, at(place), top, w));
  const { spots, queue } = around(object, SIDE + belt + 6, HEAD);
  const frame = { x: SIDE, y: top, w: belt, h: ITEM.h };
  const body = { w: belt + 2 * SIDE, h: 92, frame, cells, items, spots, queue };
  return withBuffers(object, { ...body, more: object.items.length - items.length }, scene);
}

/** Where the rows of buffers begin: below what a queue says of itself. */
export const BUFFER = { top: 124, row: 34, h: 26 } as const;

/** Below a queue between processes: what waits in the buffer of each process, to be brought into it. */
function withBuffers(object: SyncObject, body: Body, { state, width }: Scene): Body {
  const byProcess = new Map<number, QueueItem[]>();
  for (const each of object.buffered) {
    const pid = state.threads.find(({ tid }) => tid === each.tid)?.pid ?? 0;
    byProcess.set(pid, [...(byProcess.get(pid) ?? []), each]);
  }
  const rows = [...byProcess.values()].slice(0, 4);
  if (rows.length === 0) return body;
  const w = Math.min(width, Math.max(body.w, 260));
  const left = 96;
  const places = Math.max(1, Math.floor((w - left) / (ITEM.w + ITEM.gap)));
  const items: ItemSpot[] = [...(body.items ?? [])];
  const labels: Label[] = [];
  rows.forEach((buffer, row) => {
    const y = HEAD + BUFFER.top + row * BUFFER.row;
    const name = threadLabel(state, buffer[0]?.tid ?? 0).replace(/\/.*$/, '');
    labels.push({ x: left - 8, y: y + 17, text: name, w: left - 10, anchor: 'end' });
    buffer.slice(0, places).forEach((each, place) => {
      items.push({ ...item(each, left + place * (ITEM.w + ITEM.gap), y), h: BUFFER.h, to: 0 });
    });
  });
  return { ...body, w, h: BUFFER.top + rows.length * BUFFER.row, items, labels };
}

/** A tray with a hollow for every item, in rows. */
export function planTray(object: SyncObject, scene: Scene): Body {
  const { width } = scene;
  const all = object.bound > 0 ? object.bound : Math.max(USUAL_PLACES, object.items.length);
  const most = Math.max(1, Math.floor((width - 2 * SIDE - 16) / (ITEM.w + 8)));
  const perRow = Math.min(most, all <= 5 ? all : Math.ceil(all / 2));
  const pitch = Math.floor(Math.min(ITEM.widest + 8, (width - 2 * SIDE - 16) / perRow));
  const w = pitch - 8;
  const rows = Math.min(3, Math.ceil(all / perRow));
  const places = Math.min(all, perRow * rows);
  const at = (place: number) => ({
    x: SIDE + 12 + (place % perRow) * pitch,
    y: HEAD + 12 + Math.floor(place / perRow) * (ITEM.h + 8),
  });
  const cells = Array.from({ length: places }, (_, place): Cell => {
    return { ...at(place), w, h: ITEM.h, tid: 0 };
  });
  const items = object.items.slice(0, places).map((each, place) => {
    const { x, y } = at(place);
    return item(each, x, y, w);
  });
  const tray = perRow * pitch + 16;
  const h = rows * (ITEM.h + 8) + 16;
  const { spots, queue } = around(object, SIDE + tray + 6, HEAD);
  return {
    w: tray + 2 * SIDE,
    h: Math.max(h, 62) + 28,
    frame: { x: SIDE + 4, y: HEAD + 4, w: tray, h },
    cells,
    items,
    spots,
    queue,
    more: object.items.length - items.length,
  };
}

const STACK = { w: 140, h: 26, most: 8 } as const;

/** Plates on each other: who puts lays one on top, who gets takes the top one. */
export function planStack(object: SyncObject): Body {
  const places = Math.min(STACK.most, object.bound > 0 ? object.bound : Math.max(4, object.items.length));
  const h = places * (STACK.h + 3);
  const y = (place: number): number => HEAD + h - (place + 1) * (STACK.h + 3);
  const shown = object.items.slice(-places);
  const cells = Array.from({ length: object.bound > 0 ? places : 0 }, (_, place): Cell => {
    return { x: SIDE + 10, y: y(place), w: STACK.w, h: STACK.h, tid: 0 };
  });
  const items = shown.map((each, place) => ({
    ...item(each, SIDE + 10, y(place)),
    w: STACK.w,
    h: STACK.h,
    to: 60,
  }));
  const { spots, queue } = around(object, SIDE + STACK.w + 26, HEAD);
  return {
    w: STACK.w + 20 + 2 * SIDE,
    h: Math.max(h, 62) + 40,
    frame: { x: SIDE + 10, y: HEAD, w: STACK.w, h },
    cells,
    items,
    spots,
    queue,
    more: object.items.length - shown.length,
  };
}

/** The number that a value begins with: what most priorities are. */
function priorityOf(repr: string): number {
  const number = /^[[(]*\s*(-?\d+(?:\.\d+)?)/.exec(repr)?.[1];
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}

/** A shelf on which the items stand in the order in which they will be taken, the first at the right. */
export function planShelf(object: SyncObject, scene: Scene): Body {
  if (objectOf(scene.whole, object.id)?.order === 'oldest') return planBelt(object, scene);
  // The trace does not say how the items compare. What begins with a number is compared by it, as pairs with a priority are.
  const items = [...object.items].sort(
    (one, other) => priorityOf(one.repr) - priorityOf(other.repr) || one.number - other.number,
  );
  return planBelt({ ...object, items }, scene);
}
