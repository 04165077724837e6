/** A made-up run of twenty singers and four keys: what an engine would leave behind, for tests and for looking at views. */
import { TraceBuilder } from '../../src/trace/builder.ts';
import { EventKind, ObjectKind, VariableScope, WaitKind } from '../../src/trace/events.ts';
import { makeSite, type Trace } from '../../src/trace/trace.ts';

export const ktvSource = `# Four keys, twenty singers: who sings, who waits?
import random, time
from multiprocessing import Process, Semaphore

KEYS = 4  #@param {type:"slider", min:1, max:8}
SINGERS = 20  #@param {type:"slider", min:1, max:30}


def sing(name, keys):
    with keys:
        print(f'{name} goes in')
        time.sleep(random.randint(1, 5))
        print(f'{name} comes out')


if __name__ == '__main__':
    keys = Semaphore(KEYS)
    for i in range(SINGERS):
        Process(target=sing, args=(f'singer-{i}', keys)).start()
`;

const SECOND = 1e9;
const K = EventKind;

interface Plan {
  time: number;
  readonly tid: number;
  readonly act: () => void;
}

/** Plays the program of `ktvSource` with a small simulation; `rounds`: how often each singer comes. */
export function ktvTrace(singers = 20, keys = 4, rounds = 1): Trace {
  const out = new TraceBuilder();
  const names = ['KEYS', 'SINGERS', 'keys', 'i', 'name'];
  const agenda: Plan[] = [];
  const waiting: number[] = [];
  const held = new Set<number>();
  let free = keys;
  let decision = 0;
  let now = 0;
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const say = (kind: number, tid: number, line: number, a = 0, b = 0, c = 0, text = ''): void => {
    out.push(kind, tid, now, decision, line === 0 ? 0 : makeSite(0, line), a, b, c, text);
  };
  const later = (seconds: number, tid: number, act: () => void): void => {
    agenda.push({ time: now + seconds * SECOND, tid, act });
  };
  const variable = (tid: number, line: number, name: string, repr: string, scope: number): void =>
    say(K.variable, tid, line, scope, 1, names.indexOf(name), repr);

  say(K['process-start'], 0, 0, 1000, 1, 0, 'MainProcess');
  say(K.run, 1, 0, 0);
  say(K['thread-begin'], 1, 0, 1000);
  say(K.line, 1, 5, 1);
  variable(1, 5, 'KEYS', String(keys), VariableScope.global);
  variable(1, 6, 'SINGERS', String(singers), VariableScope.global);
  say(K['object-new'], 1, 17, 1, ObjectKind.semaphore, keys);
  say(K['object-name'], 1, 17, 1, 0, 0, 'keys');

  const name = (tid: number): string => `singer-${tid - 2}`;
  const enter = (tid: number): void => {
    free--;
    held.add(tid);
    say(K.run, tid, 10, tid % 4);
    say(K.acquire, tid, 10, 1, free);
    say(K.line, tid, 11, 2);
    say(K.output, tid, 11, 1, 0, 0, `${name(tid)} goes in\n`);
    const sleep = 1 + random(5);
    say(K.block, tid, 12, 0, WaitKind.sleep, 1, String(sleep));
    later(sleep, tid, () => leave(tid));
  };
  const visits = new Map<number, number>();
  const arrive = (tid: number): void => {
    if (free > 0) enter(tid);
    else {
      say(K.block, tid, 10, 1, WaitKind.acquire);
      waiting.push(tid);
    }
  };
  const leave = (tid: number): void => {
    say(K.ready, tid, 12, 3);
    say(K.run, tid, 12, tid % 4);
    say(K.output, tid, 13, 1, 0, 0, `${name(tid)} comes out\n`);
    free++;
    held.delete(tid);
    say(K.release, tid, 10, 1, free);
    const next = waiting.shift();
    if (next !== undefined) {
      say(K.ready, next, 10, 1, tid);
      decision++;
      enter(next);
    }
    const visit = (visits.get(tid) ?? 0) + 1;
    visits.set(tid, visit);
    if (visit < rounds) {
      arrive(tid);
      return;
    }
    say(K['thread-end'], tid, 13, 0, 998 + tid + 1);
    say(K['process-exit'], tid, 0, 998 + tid + 1, 0);
  };

  for (let index = 0; index < singers; index++) {
    const tid = index + 2;
    now += 0.02 * SECOND;
    say(K.line, 1, 18, 1);
    variable(1, 18, 'i', String(index), VariableScope.global);
    say(K['process-start'], 1, 19, 1001 + index, tid, 0, name(tid));
    say(K.ready, tid, 0, 0, 1);
    later(0.05, tid, () => {
      say(K.run, tid, 0, tid % 4);
      say(K['thread-begin'], tid, 9, 1001 + index);
      say(K.call, tid, 9, 1, 1);
      variable(tid, 9, 'name', `'${name(tid)}'`, VariableScope.local);
      arrive(tid);
    });
  }
  for (let index = 0; index < singers; index++) later(0, 1, () => {});
  say(K.block, 1, 19, 1001, WaitKind.joinProcess);
  for (;;) {
    agenda.sort((one, other) => one.time - other.time);
    const plan = agenda.shift();
    if (plan === undefined) break;
    now = Math.max(now, plan.time);
    decision++;
    plan.act();
  }
  say(K.ready, 1, 19, 1, singers + 1);
  say(K.run, 1, 19, 0);
  say(K['thread-end'], 1, 0, 0, 1000);
  say(K['process-exit'], 1, 0, 1000, 0);
  say(K.end, 0, 0, 0);
  return {
    meta: {
      files: [{ name: 'ktv.py', source: ktvSource }],
      names,
      functions: ['<module>', 'sing'],
      clock: 'virtual',
      cores: 4,
      gil: 'gil',
    },
    columns: out.columns,
  };
}
