import type { SyncObject } from '../../../model/state.ts';
import { type Body, type Cell, HEAD, type Scene } from '../plan.ts';
import { assignSlots } from '../slots.ts';
import { inside } from './waiting.ts';

/** The board on which a key hangs, or the window or machine that only one can use. */
const BOARD = { w: 176, h: 76 } as const;
/** Where whoever has it stands; higher where it says below how often it was taken. */
const HOLDER = { x: 112, y: HEAD + 38, r: 18, rlock: HEAD + 29 } as const;

/** Something that one has at a time: it hangs on its hook, or somebody has taken it. */
export function planLock(object: SyncObject): Body {
  const [holder] = object.holders;
  return {
    ...BOARD,
    cells: [{ x: 0, y: HEAD, ...BOARD, tid: holder?.tid ?? 0 }],
    spots:
      holder === undefined
        ? []
        : [inside(holder.tid, HOLDER.x, object.kind === 'rlock' ? HOLDER.rlock : HOLDER.y, HOLDER.r)],
  };
}

/** Something that one uses at a time, and stands in front of. */
export function planMachine(object: SyncObject): Body {
  const [holder] = object.holders;
  const w = 176;
  const h = 96;
  return {
    w,
    h,
    cells: [{ x: 0, y: HEAD, w, h, tid: holder?.tid ?? 0 }],
    spots: holder === undefined ? [] : [inside(holder.tid, 134, HEAD + 44, 18)],
  };
}

/** One room for every permit. */
export function planRooms(object: SyncObject, { width, before }: Scene): Body {
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
