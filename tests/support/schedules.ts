import type { PolicyName, Schedule } from '../../src/engine/session.ts';

const policies: readonly PolicyName[] = ['timed', 'roundrobin', 'random'];
const every = policies.flatMap((policy) =>
  [1, 2, 3].map((seed): Schedule => ({ policy, seed, choices: [] })),
);
const few: readonly Schedule[] = [
  { policy: 'timed', seed: 1, choices: [] },
  { policy: 'random', seed: 2, choices: [] },
];

/** Between them they use what threads and processes wait for most. (Of long runs two schedules have to do.) */
const pillars: ReadonlySet<string> = new Set([
  'ticket-race',
  'ticket-lock',
  'deadlock-ab',
  'ktv-semaphore',
  'traffic-light',
  'producer-consumer',
  'pipe',
]);

/** Under which schedules the hosts have to agree on a scenario. */
export const schedulesOf = (id: string): readonly Schedule[] => (pillars.has(id) ? every : few);

/** The same in a browser, where starting a hundred workers takes its time: each policy once, or the one that is the default. */
export const fewSchedulesOf = (id: string): readonly Schedule[] =>
  pillars.has(id) ? every.filter(({ seed }, index) => seed === 1 + Math.floor(index / 3)) : few.slice(0, 1);
