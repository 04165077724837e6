import { describe, expect, test } from 'vitest';
import { lines, type Options, run, TestMachine } from '../machine.test-support.ts';

const told = (source: string, options: Options, what: RegExp): string =>
  run(source, options)
    .schedule.split('\n')
    .filter((line) => what.test(line))
    .join('\n');

describe('timed', () => {
  test('passes the GIL on every 5 ms when somebody wants it', () => {
    expect(told('A: work 600000\nB: work 600000', {}, / [AB] (run|ready preempted|end)/)).toBe(
      lines(`
        0.100 A run 0
        5.100 A ready preempted
        5.100 B run 0
        10.100 B ready preempted
        10.100 A run 0
        15.100 A ready preempted
        15.100 B run 0
        20.100 B ready preempted
        20.100 A run 0
        22.100 A end
        22.100 B run 0
        24.101 B end`),
    );
  });

  test('without a GIL runs as many threads as there are cores', () => {
    const options: Options = { gil: 'free-threaded', setup: { cores: 2 } };
    expect(told('A: work 600000\nB: work 100000\nC: work 100000', options, / [ABC] (run|end)/)).toBe(
      lines(`
        0.070 A run 1
        0.150 B run 0
        2.151 B end
        2.151 C run 0
        4.151 C end
        12.070 A end`),
    );
  });

  test('runs processes beside each other, each with a GIL of its own', () => {
    const source = 'main: fork P; fork Q; join-process P; join-process Q\nP: work 600000\nQ: work 600000';
    expect(told(source, {}, / [PQ] run|exit/)).toBe(
      lines(`
        1.500 P run 1
        2.500 Q run 0
        13.500 - process-exit 1001 0
        14.500 - process-exit 1002 0
        14.500 - process-exit 1000 0`),
    );
  });

  test('lets the thread with the earliest clock act first, however far another ran ahead', () => {
    const source = 'A: work 90000; print a\nB: work 10000; print b; work 10000; print bb; sleep 1; print bbb';
    expect(told(source, { gil: 'free-threaded' }, /output/)).toBe(
      lines(`
        0.320 B output b
        0.522 B output bb
        1.525 B output bbb
        1.870 A output a`),
    );
  });

  test('lets a timer that is due fire before a slice ends that began earlier', () => {
    // P is alone on its core when its sleep is over; A and B pass their GIL on at 5.1 and 10.1 ms.
    const source = `main: fork P; start A; start B; join A; join B; join-process P
      A: work 600000
      B: work 600000
      P: sleep 5; print p`;
    expect(told(source, {}, /output/)).toBe('6.500 P output p');
  });

  test('counts a timeout from the moment of the thread that waits', () => {
    const source =
      'lock l\nmain: acquire l; start A; sleep 9\nA: work 100000; acquire l within 1; print late';
    expect(told(source, {}, /A (waits|ready timeout)/)).toBe(
      '2.070 A waits acquire l for 1\n3.070 A ready timeout',
    );
  });

  test('has a new thread begin after the work that its creator did before', () => {
    expect(told('main: work 100000; start A; join A\nA: print a', {}, /start|A (run|output)/)).toBe(
      lines(`
        2.000 main start A
        2.070 A run 0
        2.070 A output a`),
    );
  });
});

describe('roundrobin', () => {
  test('goes round by thread ids at every operation', () => {
    const source = 'event e\nmain: start A; start B; start C; sleep 1; set e; sleep 5\n';
    const line = (name: string) => `${name}: wait e; print ${name}1; print ${name}2; sleep 9\n`;
    const { story } = run(source + line('A') + line('B') + line('C'), { policy: 'roundrobin' });
    expect(story.match(/(?<=output )\w+/g)).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2']);
  });
});

describe('random', () => {
  const source = 'lock l\nA ×3: acquire l; print a; release l\nB ×3: acquire l; print b; release l';
  test('is the same for the same seed, and not for another', () => {
    const trace = (seed: number) => run(source, { policy: 'random', seed }).bytes;
    expect(trace(3)).toBe(trace(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map(trace)).size).toBeGreaterThan(3);
  });

  test('chooses among all who wait for a lock, not only the first', () => {
    const race =
      'lock l\nmain: acquire l; start A; start B; start C; sleep 1; release l; join A; join B; join C\n';
    const line = (name: string) => `${name}: acquire l; print ${name}; release l\n`;
    const orders = Array.from({ length: 60 }, (_, seed) =>
      run(race + line('A') + line('B') + line('C'), { policy: 'random', seed })
        .story.split('\n')
        .filter((each) => each.includes('output'))
        .map((each) => each[0])
        .join(''),
    );
    expect([...new Set(orders)].sort()).toEqual(['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA']);
  });
});

describe('manual', () => {
  const source = 'A: print a; print aa\nB: print b; print bb';
  test('lets a thread go on until it waits, and follows choices', () => {
    const output = (choices: { at: number; tid: number }[]): string =>
      run(source, { policy: 'manual', setup: { choices } })
        .story.split('\n')
        .flatMap((line) => line.match(/output (\w+)/)?.[1] ?? [])
        .join(' ');
    expect(output([])).toBe('a aa b bb');
    expect(output([{ at: 6, tid: 3 }])).toBe('b bb a aa');
  });

  test('chosen step by step has the trace of the same choices replayed', () => {
    const stepped = new TestMachine(source, { policy: 'manual' });
    const choices: { at: number; tid: number }[] = [];
    for (let step = 0; stepped.halted === 'none'; step++) {
      stepped.step();
      const candidates = stepped.kernel.candidates();
      const candidate = candidates[step % Math.max(1, candidates.length)];
      if (candidate === undefined || stepped.halted !== 'none') continue;
      choices.push({ at: stepped.kernel.decision, tid: candidate.tid });
      stepped.kernel.force(candidate.tid);
    }
    expect(run(source, { policy: 'manual', setup: { choices } }).bytes).toBe(stepped.bytes);
  });

  test('has somebody to choose from even while all sleep', () => {
    const machine = new TestMachine('A: sleep 3\nB: sleep 2', { policy: 'manual' });
    for (let i = 0; i < 5; i++) machine.step();
    expect(machine.kernel.candidates().map(({ tid }) => machine.executor.nameOf(tid))).toEqual(['B']);
  });
});

describe('a choice in timed', () => {
  test('goes before the clocks and takes the GIL', () => {
    const source = 'A: work 10000; print a; print aa\nB: print b';
    const plain = run(source);
    const at = plain.events.find(({ text }) => text === 'a')?.decision ?? 0;
    const chosen = told(source, { setup: { choices: [{ at, tid: 3 }] } }, /[AB] (run|ready|output)/);
    expect(chosen).toContain('A ready gave way');
    expect(chosen.match(/output \w+/g)).toEqual(['output a', 'output b', 'output aa']);
  });

  test('that cannot be followed is passed over', () => {
    const source = 'A: sleep 5; print a\nB: print b';
    const choices = Array.from({ length: 20 }, (_, at) => ({ at, tid: 99 }));
    expect(run(source, { setup: { choices } }).bytes).toBe(run(source).bytes);
  });
});

describe('a goal', () => {
  const source = 'lock l\nA ×3: acquire l; print a; release l; sleep 1\nB ×3: acquire l; print b; release l';
  const policies = ['timed', 'roundrobin', 'random', 'manual'] as const;

  test.each(policies)('of operations, decisions or time changes nothing in the trace (%s)', (policy) => {
    const whole = run(source, { policy }).bytes;
    const byOperation = new TestMachine(source, { policy });
    while (byOperation.halted === 'none') byOperation.step(2);
    expect(byOperation.bytes).toBe(whole);
    const byDecision = new TestMachine(source, { policy });
    for (let at = 1; byDecision.halted === 'none'; at += 3) {
      byDecision.kernel.setGoal(4, at, 0);
      byDecision.go();
      if (byDecision.halted === 'none') expect(byDecision.kernel.decision).toBe(at);
    }
    expect(byDecision.bytes).toBe(whole);
    const byTime = new TestMachine(source, { policy });
    for (let time = 0; byTime.halted === 'none'; time += 150_000) {
      byTime.kernel.setGoal(5, 0, time);
      byTime.go();
      expect(byTime.kernel.now).toBeLessThanOrEqual(Math.max(time, byTime.halted === 'none' ? 0 : 1e12));
    }
    expect(byTime.bytes).toBe(whole);
  });

  test('a pause parks before the next decision', () => {
    const machine = new TestMachine(source);
    machine.kernel.requestPause();
    machine.go();
    expect(machine.kernel.decision).toBe(0);
    machine.kernel.setGoal(0, 0, 0);
    expect(machine.go().bytes).toBe(run(source).bytes);
  });
});
