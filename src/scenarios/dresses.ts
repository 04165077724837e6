/**
 * The dresses in which the stage can show an object; a scenario names them under `[dress]`, by the name of the variable or
 * the path of the file. What no dress is asked for wears the first one that fits it. The stage's README shows them all.
 */
import type { ObjectKind } from '../trace/events.ts';

type Kind = keyof typeof ObjectKind;

const locks = ['lock', 'rlock'] as const;
const semaphores = ['semaphore', 'boundedSemaphore'] as const;
const queues = ['queue', 'messageQueue'] as const;

/** Each dress, and the kinds of objects that can wear it. */
export const dresses = {
  key: locks,
  printer: locks,
  fork: locks,
  pen: locks,
  paper: locks,
  microphone: locks,
  rooms: [...semaphores, ...locks],
  'toilet-stalls': [...semaphores, ...locks],
  parking: [...semaphores, ...locks],
  'traffic-light': ['event'],
  sign: ['event'],
  belt: queues,
  tray: queues,
  stack: queues,
  shelf: queues,
  gate: ['barrier'],
  'waiting-room': ['condition'],
  tube: ['pipe', 'socket'],
  door: ['socket'],
  box: ['sharedValue'],
  sheet: ['file'],
  'ticket-office': ['file', ...locks],
  counters: ['pool', ...semaphores],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

export type DressName = keyof typeof dresses;

export const isDress = (name: string): name is DressName => Object.hasOwn(dresses, name);

/** What the header may call an object besides its name: `forks[2]` and `fork-2` wear what is asked for `forks` and `fork`. */
export const familyName = (name: string): string => name.replace(/(\[.*\]|[-_#]?\d+)$/, '');

/** Can an object of this kind wear the dress? */
export const fits = (dress: DressName, kind: Kind): boolean =>
  (dresses[dress] as readonly Kind[]).includes(kind);
