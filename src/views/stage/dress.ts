import { objectLabel } from '../../model/labels.ts';
import { objectOf, type State, type SyncObject } from '../../model/state.ts';
import { type DressName, familyName, fits, isDress } from '../../scenarios/dresses.ts';
import type { Plan, Planner, Scene } from './plan.ts';
import { planLock, planMachine, planRooms } from './plans/locks.ts';
import { planCounters } from './plans/pool.ts';
import { planBelt, planShelf, planStack, planTray } from './plans/queues.ts';
import { planBarrier, planCondition, planEvent } from './plans/signals.ts';
import { planDoor, planTube } from './plans/streams.ts';
import { planOffice, planPlain, planSheet, planValue } from './plans/things.ts';
import { finish } from './plans/waiting.ts';

/** How each dress is measured; how it is drawn says Furniture.tsx. */
const PLANNERS: Readonly<Record<DressName | 'plain', Planner>> = {
  key: planLock,
  fork: planLock,
  pen: planLock,
  paper: planLock,
  microphone: planLock,
  printer: planMachine,
  rooms: planRooms,
  'toilet-stalls': planRooms,
  parking: planRooms,
  'traffic-light': planEvent,
  sign: planEvent,
  belt: planBelt,
  tray: planTray,
  stack: planStack,
  shelf: planShelf,
  gate: planBarrier,
  'waiting-room': planCondition,
  tube: planTube,
  door: planDoor,
  box: planValue,
  sheet: planSheet,
  'ticket-office': planOffice,
  counters: planCounters,
  plain: planPlain,
};

const USUAL: Readonly<Record<SyncObject['kind'], DressName>> = {
  lock: 'key',
  rlock: 'key',
  semaphore: 'rooms',
  boundedSemaphore: 'rooms',
  event: 'traffic-light',
  condition: 'waiting-room',
  queue: 'belt',
  barrier: 'gate',
  messageQueue: 'belt',
  pipe: 'tube',
  socket: 'tube',
  sharedValue: 'box',
  file: 'sheet',
  pool: 'counters',
};

/** What the program's scenario asks for, by the name of a variable or the path of a file. */
export type Dresses = Readonly<Record<string, string>>;

/**
 * The dress of an object: the one that was asked for if it fits, else the usual one of its kind. `forks[2]` wears what is asked
 * for `forks`.
 */
function dressOf(object: SyncObject, wanted: Dresses, whole: State): DressName | 'plain' {
  const name = objectLabel(object);
  const asked = wanted[name] ?? wanted[familyName(name)];
  if (object.kind === 'socket') {
    if (object.listener !== null) return 'door';
    return object.stream === null ? 'plain' : 'tube';
  }
  if (asked !== undefined && isDress(asked) && fits(asked, object.kind)) return asked;
  // Of a queue it shows in the end in which order it gives.
  const order = object.kind === 'queue' ? objectOf(whole, object.id)?.order : null;
  if (order === 'newest') return 'stack';
  return order === 'sorted' ? 'shelf' : USUAL[object.kind];
}

/** Measures an object in its dress. */
export function planObject(object: SyncObject, wanted: Dresses, scene: Scene): Plan {
  const dress = dressOf(object, wanted, scene.whole);
  return finish(object, dress, PLANNERS[dress](object, scene), scene);
}
