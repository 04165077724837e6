import type { State, SyncObject } from '../../../model/state.ts';
import { type Body, type Cell, HEAD, type Scene, type Spot } from '../plan.ts';
import { inside } from './waiting.ts';

export const LINES_OF_FILE = 7;
/** Characters of a file's line that are shown. */
export const FILE_COLUMNS = 28;

const sheetHeight = (object: SyncObject): number =>
  Math.max(64, 28 + Math.min(LINES_OF_FILE, (object.text ?? '').split('\n').length) * 17);

/** A sheet of paper with the text of the file, and who has it open beside it. */
export function planSheet(object: SyncObject, { width }: Scene): Body {
  const w = Math.min(width, 240);
  const h = sheetHeight(object);
  const spots = object.openers
    .slice(0, 10)
    .map(({ tid }, index): Spot => ({ tid, x: w + 14, y: HEAD + 14 + index * 27, r: 12, look: 'inside' }));
  return {
    w: w + 28,
    h: Math.max(h, Math.min(object.openers.length, 10) * 27),
    cells: [{ x: 0, y: HEAD, w: w - 4, h, tid: 0 }],
    spots,
    more: Math.max(0, object.openers.length - 10),
  };
}

/** An office with the file on its sign, and everybody who has it open at its windows. */
export function planOffice(object: SyncObject, { width }: Scene): Body {
  const users = object.kind === 'file' ? object.openers : object.holders;
  const least = object.kind === 'file' ? 260 : 176;
  const w = Math.min(width, Math.max(least, 40 + Math.min(users.length, 8) * 44));
  const perRow = Math.max(1, Math.floor((w - 20) / 40));
  const desk = HEAD + (object.kind === 'file' ? 76 : 70);
  const spots = users.slice(0, 2 * perRow).map(({ tid }, index): Spot => {
    const x = (object.kind === 'file' ? 30 : w / 2) + (index % perRow) * 40;
    return { tid, x, y: desk + 34 + Math.floor(index / perRow) * 36, r: 15, look: 'inside' };
  });
  const rows = Math.max(1, Math.ceil(spots.length / perRow));
  return {
    w,
    h: desk - HEAD + 18 + rows * 36,
    cells: [{ x: 0, y: HEAD, w, h: desk - HEAD, tid: users[0]?.tid ?? 0 }],
    spots,
    more: users.length - spots.length,
  };
}

/** Size of the box of a shared value. */
export const VALUE = { w: 112, h: 50, gap: 10, small: 52, most: 24 } as const;

/** The lock that comes with a shared value. */
export const lockOfValue = (object: SyncObject, state: State): SyncObject | undefined =>
  object.name === ''
    ? undefined
    : state.objects.find(({ name, pid }) => name === `${object.name}.lock` && pid === object.pid);

/** Width of the board at the right of a shared value where its lock hangs. */
const BOARD = 78;

/** A box for a value, or one for every element of an array; beside it its lock and whoever has that. */
export function planValue(object: SyncObject, { width, state }: Scene): Body {
  const lock = lockOfValue(object, state);
  const side = lock === undefined ? 0 : BOARD + VALUE.gap;
  const parts = Math.max(1, Math.min(VALUE.most, object.cells.length));
  const w = parts > 6 ? VALUE.small : VALUE.w;
  const perRow = Math.max(1, Math.min(parts, Math.floor((width - side + VALUE.gap) / (w + VALUE.gap))));
  const h = parts > 6 ? 44 : parts > 1 ? VALUE.h + 12 : VALUE.h;
  const cells = Array.from({ length: parts }, (_, index): Cell => {
    const x = (index % perRow) * (w + VALUE.gap);
    const y = HEAD + Math.floor(index / perRow) * (h + VALUE.gap);
    return { x, y, w, h, tid: object.cells[index]?.tid ?? 0 };
  });
  const rows = Math.ceil(parts / perRow);
  const boxes = perRow * (w + VALUE.gap) - VALUE.gap;
  const [holder] = lock?.holders ?? [];
  const middle = HEAD + h / 2;
  return {
    w: Math.max(150, boxes + side),
    h: rows * (h + VALUE.gap) - VALUE.gap,
    frame: { x: boxes + VALUE.gap, y: HEAD, w: BOARD, h },
    cells,
    spots: holder === undefined ? [] : [inside(holder.tid, boxes + VALUE.gap + 52, middle, 14)],
    queue: [...object.waiters, ...(lock?.waiters ?? [])],
    others: lock === undefined ? [] : [lock],
    more: Math.max(0, object.cells.length - parts),
  };
}

/** A plain box with those who hold it. */
export function planPlain(object: SyncObject): Body {
  const spots = object.holders
    .slice(0, 5)
    .map(({ tid }, index): Spot => ({ tid, x: 30 + index * 34, y: HEAD + 32, r: 14, look: 'inside' }));
  return { w: 190, h: 64, cells: [{ x: 0, y: HEAD, w: 190, h: 64, tid: 0 }], spots };
}
