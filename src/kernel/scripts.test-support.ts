import fc from 'fast-check';

/** Random scripts: any operation on any object by anybody, sensible or not. */
const OBJECTS = `
lock l; lock k shared; rlock r; semaphore s 2; semaphore x 0 shared; bounded b 1 2
event e; event f shared; condition c; condition d; queue q 2; queue u; messages m 1`;

const LETTERS = 'ABCDEF';

const patience = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constant(' now') },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }).map((ms) => ` within ${ms / 2}`) },
);
const timeout = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }).map((ms) => ` within ${ms / 2}`) },
);
const lockable = fc.constantFrom('l', 'k', 'r', 's', 'x', 'b');
const queue = fc.constantFrom('q', 'u', 'm');

const operation = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(lockable, patience).map(([on, how]) => `acquire ${on}${how}`) },
  { weight: 6, arbitrary: lockable.map((on) => `release ${on}`) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((n) => `release s ${n}`) },
  { weight: 2, arbitrary: fc.constantFrom('set e', 'set f', 'clear e', 'clear f') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('e', 'f'), timeout).map(([on, how]) => `wait ${on}${how}`),
  },
  // Holding the lock, as one does; and without.
  { weight: 2, arbitrary: timeout.map((how) => `acquire l; wait-for c l${how}; release l`) },
  {
    weight: 2,
    arbitrary: timeout.map((how) => `acquire r; acquire r; wait-for d r${how}; release r; release r`),
  },
  { weight: 1, arbitrary: fc.constantFrom('wait-for c l', 'notify c l') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('1', '2', 'all').map((n) => `acquire l; notify c l ${n}; release l`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('1', '2', 'all').map((n) => `acquire r; notify d r ${n}; release r`),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(queue, fc.integer({ min: 1, max: 99 }), patience)
      .map(([on, n, how]) => `put ${on} ${n}${how}`),
  },
  { weight: 4, arbitrary: fc.tuple(queue, patience).map(([on, how]) => `get ${on}${how}`) },
  { weight: 1, arbitrary: fc.constantFrom('done q', 'done u', 'join-queue u') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }).map((ms) => `sleep ${ms}`) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4000 }).map((n) => `work ${n}`) },
  { weight: 1, arbitrary: fc.constant('print .') },
);

export interface ScriptLimits {
  readonly threads: number;
  readonly operations: number;
  readonly times: number;
  /** With a child process that may be killed. */
  readonly processes: boolean;
}

export const scripts = ({ threads, operations, times, processes }: ScriptLimits): fc.Arbitrary<string> => {
  const body = fc.array(operation, { minLength: 1, maxLength: operations }).map((each) => each.join('; '));
  const repeated = fc.tuple(body, fc.integer({ min: 1, max: times }));
  const family = processes
    ? fc.option(
        fc.tuple(body, body, fc.constantFrom('fork', 'spawn'), fc.option(fc.integer({ min: 0, max: 2 }))),
      )
    : fc.constant(null);
  return fc.tuple(fc.array(repeated, { minLength: 1, maxLength: threads }), family).map(([bodies, child]) => {
    const lines = bodies.map(([text, n], i) => `${LETTERS[i]} ×${n}: ${text}`);
    const names = bodies.map((_, i) => LETTERS[i]);
    const start = names.map((name) => `start ${name}`);
    const end = names.map((name) => `join ${name}`);
    if (child !== null) {
      const [first, second, how, kill] = child;
      lines.push(`P: start Q; ${first}; join Q`, `Q: ${second}`);
      start.splice(1, 0, `${how} P`);
      if (kill !== null) end.splice(Math.min(kill, end.length), 0, `sleep ${kill}`, 'kill P 9');
      end.push('join-process P', 'reap P');
    }
    return [OBJECTS, ...lines, `main: ${[...start, ...end].join('; ')}`].join('\n');
  });
};
