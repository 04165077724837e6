import { describe, expect, it } from 'vitest';
import { TraceBuilder } from '../trace/builder.ts';
import { dump } from '../trace/dump.ts';
import { EventKind } from '../trace/events.ts';
import { Coordinator } from './coordinator.ts';
import { InlineBackend } from './hosts/inline.ts';
import { DEFAULT_CONFIG, type GilMode, type Goal, type PolicyName, type Stop } from './session.ts';

const LOCKS = `
from threading import Thread, Lock

lock = Lock()
total = 0

def add(n):
    global total
    for i in range(3):
        with lock:
            total += n

threads = [Thread(target=add, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
`;

/** Handlers interrupt what waits and what computes. */
const SIGNALS = `
import signal
from threading import Thread, Lock

lock = Lock()
alarms = []

def ring(number, frame):
    alarms.append(number)
    if len(alarms) == 3:
        signal.setitimer(signal.ITIMER_REAL, 0)

def hold():
    with lock:
        for i in range(40):
            pass

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.00002, 0.000008)
t = Thread(target=hold)
t.start()
with lock:
    signal.raise_signal(signal.SIGALRM)
t.join()
while len(alarms) < 3:
    pass
print(alarms)
`;

/** Runs a program in steps of a kind to its end. */
async function inSteps(
  source: string,
  policy: PolicyName,
  gil: GilMode,
  goal: Goal,
): Promise<{ text: string; stops: Stop[]; lines: number }> {
  const builder = new TraceBuilder();
  const coordinator = new Coordinator({
    inline: new InlineBackend(() => Promise.resolve()),
    workers: null,
    onNudge: () => {},
    post: ({ columns }) => builder.append(columns),
    drainEvery: 10,
  });
  const loaded = await coordinator.load(
    {
      name: 'main.py',
      source,
      files: {},
      stdin: [],
      inputEnds: true,
      argv: [],
      config: { ...DEFAULT_CONFIG, gil, hosts: 'inline' },
      schedule: { policy, seed: 3, choices: [] },
    },
    1,
  );
  if (loaded.meta === null) throw new Error('the program does not compile');
  const stops: Stop[] = [];
  do stops.push(await coordinator.advance(goal));
  while (stops.at(-1)?.reason === 'goal');
  await coordinator.stop();
  let lines = 0;
  for (let i = 0; i < builder.length; i++) if (builder.event(i).kind === EventKind.line) lines++;
  return { text: dump({ meta: loaded.meta, columns: builder.columns }), stops, lines };
}

const policies: readonly PolicyName[] = ['timed', 'roundrobin', 'random', 'manual'];
const gils: readonly GilMode[] = ['gil', 'classic-gil', 'free-threaded'];
const programs = { locks: LOCKS, signals: SIGNALS };
const cases = policies.flatMap((policy) =>
  gils.flatMap((gil) => (['locks', 'signals'] as const).map((program) => ({ policy, gil, program }))),
);

describe.each(cases)('$program, $policy, $gil', ({ policy, gil, program }) => {
  it('has the same trace in one go, by operations, by lines and by instructions', async () => {
    const source = programs[program];
    const whole = await inSteps(source, policy, gil, { kind: 'end' });
    const operations = await inSteps(source, policy, gil, { kind: 'operations', count: 1 });
    const lines = await inSteps(source, policy, gil, { kind: 'lines', count: 1 });
    const instructions = await inSteps(source, policy, gil, { kind: 'instructions', count: 1 });
    expect(operations.text).toBe(whole.text);
    expect(lines.text).toBe(whole.text);
    expect(instructions.text).toBe(whole.text);
    expect(lines.stops.length).toBeGreaterThan(operations.stops.length / 4);
    expect(instructions.stops.length).toBeGreaterThan(lines.stops.length);
    expect(lines.stops.length).toBeGreaterThanOrEqual(lines.lines / 2);
  });
});
