import fc from 'fast-check';

/** Random scripts: any operation on any object by anybody, sensible or not. */
const OBJECTS = `
lock l; lock k shared; rlock r; semaphore s 2; semaphore x 0 shared; bounded b 1 2
event e; event f shared; condition c; condition d; queue q 2; queue u; messages m 2; barrier y 2; barrier z 2 shared
pipe g h 6; duplex i j 5`;

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
const after = (verb: string, on: readonly string[], how: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...on), how).map(([object, text]) => `${verb} ${object}${text}`);
const number = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((n) => ` ${n}`);
const anyOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** Operations that have to do with each other. */
const FAMILIES: readonly fc.Arbitrary<string>[] = [
  fc.oneof(after('acquire', ['l', 'k'], patience), after('release', ['l', 'k'], fc.constant(''))),
  fc.oneof(after('acquire', ['r'], patience), after('release', ['r'], fc.constant(''))),
  // Fewer permits than takers, or nobody ever waits.
  fc.oneof(
    { weight: 6, arbitrary: after('acquire', ['s', 'x', 'b'], patience) },
    { weight: 2, arbitrary: after('release', ['s', 'x', 'b'], fc.constant('')) },
    { weight: 1, arbitrary: after('release', ['s', 'x'], number(2, 3)) },
  ),
  fc.oneof(
    after('wait', ['e', 'f'], timeout),
    after('wait', ['e'], fc.constant('')),
    anyOf('set e', 'set f', 'clear e', 'clear f'),
  ),
  // Holding the lock, as one does; and without.
  fc.oneof(
    timeout.map((how) => `acquire l; wait-for c l${how}; release l`),
    timeout.map((how) => `acquire r; acquire r; wait-for d r${how}; release r; release r`),
    anyOf('1', '2', 'all').map((n) => `acquire l; notify c l ${n}; release l`),
    anyOf('1', '2', 'all').map((n) => `acquire r; notify d r ${n}; release r`),
    anyOf('wait-for c l', 'notify c l', 'acquire l', 'release l'),
  ),
  fc.oneof(
    fc.tuple(anyOf('q', 'u'), number(1, 99), patience).map(([on, n, how]) => `put ${on}${n}${how}`),
    after('get', ['q', 'u'], patience),
    anyOf('done q', 'done u', 'join-queue u'),
  ),
  fc.oneof(
    { weight: 6, arbitrary: after('meet', ['y', 'z'], timeout) },
    { weight: 2, arbitrary: after('act', ['y', 'z'], timeout) },
    { weight: 2, arbitrary: anyOf('reset y', 'reset z') },
    { weight: 1, arbitrary: anyOf('fail y', 'fail z', 'abort y', 'abort z') },
  ),
  // Some so large that two of them fill the pipe.
  fc.oneof(
    fc.tuple(number(1, 99), patience).map(([n, how]) => `buffer m${n}${how}`),
    anyOf('buffer m 50000', 'put m 50000', 'put m 7', 'feed m', 'feed m', 'drop m', 'done m', 'join-queue m'),
    after('get', ['m'], patience),
  ),
  fc.oneof(
    fc.tuple(anyOf('h', 'i', 'j'), number(1, 8), patience).map(([on, n, how]) => `send ${on}${n}${how}`),
    fc.tuple(anyOf('g', 'i', 'j'), number(1, 8), patience).map(([on, n, how]) => `receive ${on}${n}${how}`),
    fc.tuple(anyOf('g', 'g i', '-h', '-j i', 'j -i', 'm g'), timeout).map(([on, how]) => `poll ${on}${how}`),
    fc.oneof(
      { weight: 8, arbitrary: anyOf('sleep 1') },
      { weight: 1, arbitrary: anyOf('close g', 'close h', 'close i', 'close j') },
    ),
  ),
];
const TIME = fc.oneof(
  number(0, 3).map((ms) => `sleep${ms}`),
  number(1, 4000).map((n) => `work${n}`),
  anyOf('print .'),
);

/** A script is about a few families, so that its threads meet. */
const operations: fc.Arbitrary<fc.Arbitrary<string>> = fc
  .subarray(FAMILIES as fc.Arbitrary<string>[], { minLength: 1, maxLength: 3 })
  .map((families) =>
    fc.oneof({ weight: 5, arbitrary: fc.oneof(...families) }, { weight: 1, arbitrary: TIME }),
  );

export interface ScriptLimits {
  readonly threads: number;
  readonly operations: number;
  readonly times: number;
  /** With a child process that may be killed. */
  readonly processes: boolean;
}

export const scripts = (limits: ScriptLimits): fc.Arbitrary<string> =>
  operations.chain((operation) => scriptsOf(operation, limits));

function scriptsOf(
  operation: fc.Arbitrary<string>,
  { threads, operations, times, processes }: ScriptLimits,
): fc.Arbitrary<string> {
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
}
