import type { SyncObject, Waiter } from '../../model/state.ts';
import { assignSlots, type Slots } from './slots.ts';

/** How a thread's disc looks where it stands. */
export type DiscLook = 'inside' | 'waiting' | 'woken' | 'running' | 'ready' | 'sleeping' | 'done';

/** A thread's place, relative to the object it stands at. */
export interface Spot {
  readonly tid: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: DiscLook;
}

/** An item's place on a belt. */
export interface ItemSpot {
  readonly number: number;
  readonly repr: string;
  readonly tid: number;
  readonly x: number;
  readonly y: number;
}

/** One seat, room or place on a belt that is drawn whether somebody is there or not. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Who is there; 0: free. */
  readonly tid: number;
}

/** An object measured: how much room it needs, and where everybody and everything stands in it. */
export interface Plan {
  readonly object: SyncObject;
  readonly w: number;
  readonly h: number;
  readonly spots: readonly Spot[];
  readonly items: readonly ItemSpot[];
  readonly cells: readonly Cell[];
  /** Where "waiting · n" is written; null: nobody waits. */
  readonly waitingAt: { readonly x: number; readonly y: number } | null;
  /** Threads, and items, that no room was left for. */
  readonly more: number;
  readonly slots: Slots;
}

export const HEAD = 30;
const MOST_WAITING = 80;
export const ITEM = { w: 54, h: 32, gap: 6 } as const;

/** Stand in a queue, in rows; the more they are the smaller. */
function queueUp(waiters: readonly Waiter[], x: number, y: number, width: number) {
  const shown = waiters.slice(0, MOST_WAITING);
  const r = shown.length > 36 ? 8.5 : shown.length > 16 ? 11 : 13;
  const pitch = r * 2 + 6;
  const perRow = Math.max(1, Math.floor((width + 6) / pitch));
  const spots = shown.map(({ tid, woken }, index): Spot => {
    const look = woken ? 'woken' : 'waiting';
    return {
      tid,
      look,
      r,
      x: x + r + (index % perRow) * pitch,
      y: y + r + Math.floor(index / perRow) * pitch,
    };
  });
  const rows = Math.ceil(shown.length / perRow);
  return { spots, height: rows === 0 ? 0 : rows * pitch - 6, more: waiters.length - shown.length };
}

interface Body {
  readonly w: number;
  readonly h: number;
  readonly spots?: readonly Spot[];
  readonly items?: readonly ItemSpot[];
  readonly cells?: readonly Cell[];
  readonly slots?: Slots;
  readonly more?: number;
  /** Those who wait below the body; the others have their place in it. */
  readonly queue?: readonly Waiter[];
}

const noSlots: Slots = new Map();

function finish(object: SyncObject, body: Body, width: number): Plan {
  const waiters = body.queue ?? object.waiters;
  const w =
    waiters.length > 6 ? Math.min(width, Math.max(body.w, Math.min(waiters.length, 14) * 32)) : body.w;
  const queue = queueUp(waiters, 2, HEAD + body.h + 34, w - 4);
  return {
    object,
    w,
    h: HEAD + body.h + (waiters.length > 0 ? 34 + queue.height : 0),
    spots: [...(body.spots ?? []), ...queue.spots],
    items: body.items ?? [],
    cells: body.cells ?? [],
    waitingAt: waiters.length > 0 ? { x: 0, y: HEAD + body.h + 24 } : null,
    more: queue.more + (body.more ?? 0),
    slots: body.slots ?? noSlots,
  };
}

const inside = (tid: number, x: number, y: number, r = 17): Spot => ({ tid, x, y, r, look: 'inside' });

/** A key on its hook, and whoever has taken it. */
function planLock(object: SyncObject): Body {
  const cell = { x: 0, y: HEAD, w: 176, h: 76 };
  const [holder] = object.holders;
  return {
    w: cell.w,
    h: cell.h,
    cells: [{ ...cell, tid: holder?.tid ?? 0 }],
    spots: holder === undefined ? [] : [inside(holder.tid, 112, HEAD + 38, 18)],
  };
}

/** One room for every permit. */
function planSemaphore(object: SyncObject, width: number, before: Slots): Body {
  const places = Math.max(1, object.permits, object.holders.length);
  const shown = Math.min(places, 40);
  const small = shown > 8;
  const gap = small ? 8 : 14;
  const least = small ? 64 : 116;
  const most = Math.max(1, Math.min(shown, Math.floor((width + gap) / (least + gap))));
  // Rows of the same length look like rooms; one left over looks like a mistake.
  const perRow = Math.ceil(shown / Math.ceil(shown / most));
  const w = Math.min(small ? 78 : 140, (width + gap) / perRow - gap);
  const h = small ? 58 : 100;
  const slots = assignSlots(
    before,
    object.holders.map(({ tid }) => tid),
    places,
  );
  const who = new Map([...slots].map(([tid, slot]) => [slot, tid]));
  const cells = Array.from({ length: shown }, (_, index): Cell => {
    const x = (index % perRow) * (w + gap);
    const y = HEAD + Math.floor(index / perRow) * (h + gap);
    return { x, y, w, h, tid: who.get(index) ?? 0 };
  });
  const spots = cells.flatMap(({ x, y, tid }) =>
    tid === 0 ? [] : [inside(tid, x + w / 2, y + h / 2 + (small ? 4 : 3), small ? 13 : 19)],
  );
  const rows = Math.ceil(shown / perRow);
  return {
    w: Math.min(width, perRow * (w + gap) - gap),
    h: rows * (h + gap) - gap,
    cells,
    spots,
    slots,
    more: places - shown,
  };
}

/** A traffic light; those who wait stand in front of it. */
function planEvent(object: SyncObject, width: number): Body {
  const w = Math.min(
    width,
    Math.max(object.waiters.length > 0 ? 240 : 176, 96 + Math.min(object.waiters.length, 16) * 32),
  );
  const queue = queueUp(object.waiters, 84, HEAD + 30, w - 90);
  const spots = queue.spots;
  return { w, h: Math.max(106, 34 + queue.height), spots, queue: [], more: queue.more };
}

/** A belt with a place for every item: who puts stands at its left, who gets at its right. */
function planQueue(object: SyncObject, width: number): Body {
  const sides = 58;
  const room = Math.max(1, Math.floor((width - 2 * sides + ITEM.gap) / (ITEM.w + ITEM.gap)));
  const places = Math.min(object.bound > 0 ? object.bound : Math.max(6, object.items.length), room);
  const belt = places * (ITEM.w + ITEM.gap) - ITEM.gap;
  const top = HEAD + 18;
  const at = (place: number): number => sides + belt - ITEM.w - place * (ITEM.w + ITEM.gap);
  const cells = Array.from({ length: object.bound > 0 ? places : 0 }, (_, place): Cell => {
    return { x: at(place), y: top, w: ITEM.w, h: ITEM.h, tid: 0 };
  });
  const items = object.items
    .slice(0, places)
    .map(({ number, repr, tid }, place) => ({ number, repr, tid, x: at(place), y: top }));
  const stand = (waiters: readonly Waiter[], x: number): Spot[] =>
    waiters.slice(0, 6).map(({ tid, woken }, index) => ({
      tid,
      x: x + (index % 2) * 26 + 13,
      y: HEAD + 13 + Math.floor(index / 2) * 27,
      r: 12,
      look: woken ? 'woken' : 'waiting',
    }));
  const putters = object.waiters.filter(({ kind }) => kind === 'put' || kind === 'send');
  const getters = object.waiters.filter(({ kind }) => kind === 'get' || kind === 'receive');
  const others = object.waiters.filter((each) => !putters.includes(each) && !getters.includes(each));
  return {
    w: belt + 2 * sides,
    h: 92,
    cells,
    items,
    spots: [...stand(putters, 0), ...stand(getters, sides + belt + 6)],
    queue: others,
    more: object.items.length - items.length,
  };
}

/** A gate with a place for everybody it waits for. */
function planBarrier(object: SyncObject, width: number): Body {
  const places = Math.min(Math.max(object.permits, object.waiters.length, 1), 30);
  const pitch = Math.min(40, (width - 40) / places);
  const cells = Array.from({ length: places }, (_, index): Cell => {
    return { x: index * pitch, y: HEAD + 14, w: pitch - 6, h: 34, tid: object.waiters[index]?.tid ?? 0 };
  });
  const spots = object.waiters.slice(0, places).map(({ tid, woken }, index): Spot => {
    const look = woken ? 'woken' : 'waiting';
    return { tid, x: index * pitch + pitch / 2 - 3, y: HEAD + 31, r: Math.min(14, pitch / 2 - 4), look };
  });
  return { w: Math.max(170, places * pitch + 34), h: 64, cells, spots, queue: [] };
}

/** A waiting room: everybody sits in it until notified. */
function planCondition(object: SyncObject, width: number): Body {
  const w = Math.min(width, Math.max(190, Math.min(object.waiters.length, 12) * 32 + 24));
  const queue = queueUp(object.waiters, 14, HEAD + 26, w - 28);
  const h = Math.max(70, 40 + queue.height);
  return { w, h, spots: queue.spots, cells: [{ x: 0, y: HEAD, w, h, tid: 0 }], queue: [], more: queue.more };
}

export const LINES_OF_FILE = 7;

/** A sheet of paper with the text of the file, and who has it open. */
function planFile(object: SyncObject, width: number): Body {
  const lines = Math.min(LINES_OF_FILE, (object.text ?? '').split('\n').length);
  const w = Math.min(width, 240);
  const h = Math.max(64, 28 + lines * 17);
  const spots = object.openers
    .slice(0, 10)
    .map(({ tid }, index): Spot => ({ tid, x: w + 14, y: HEAD + 14 + index * 27, r: 12, look: 'inside' }));
  return {
    w: w + 28,
    h: Math.max(h, Math.min(object.openers.length, 10) * 27),
    cells: [{ x: 0, y: HEAD, w: w - 4, h, tid: 0 }],
    spots,
  };
}

/** A plain box with those who hold it. */
function planOther(object: SyncObject): Body {
  const spots = object.holders
    .slice(0, 5)
    .map(({ tid }, index): Spot => ({ tid, x: 30 + index * 34, y: HEAD + 32, r: 14, look: 'inside' }));
  return { w: 190, h: 64, cells: [{ x: 0, y: HEAD, w: 190, h: 64, tid: 0 }], spots };
}

/** Measures an object. @param before where its holders stood the last time */
export function planObject(object: SyncObject, width: number, before: Slots = noSlots): Plan {
  switch (object.kind) {
    case 'lock':
    case 'rlock':
      return finish(object, planLock(object), width);
    case 'semaphore':
    case 'boundedSemaphore':
      return finish(object, planSemaphore(object, width, before), width);
    case 'event':
      return finish(object, planEvent(object, width), width);
    case 'queue':
    case 'messageQueue':
    case 'pipe':
      return finish(object, planQueue(object, width), width);
    case 'barrier':
      return finish(object, planBarrier(object, width), width);
    case 'condition':
      return finish(object, planCondition(object, width), width);
    case 'file':
      return finish(object, planFile(object, width), width);
    default:
      return finish(object, planOther(object), width);
  }
}
