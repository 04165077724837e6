/** Small traces, each with something to see on the stage, for the tests of its layout. */

const START = `0 - process-start MainProcess
0 MainProcess run 0
0 MainProcess thread-begin MainProcess
`;

const lines = (...each: readonly string[]): string => each.map((line) => `0 ${line}\n`).join('');
const threads = (...names: readonly string[]): string =>
  lines(...names.flatMap((name) => [`MainProcess thread-start ${name}`, `${name} thread-begin MainProcess`]));
const times = (count: number, line: (index: number) => string): string =>
  lines(...Array.from({ length: count }, (_, index) => line(index)));

/** The text of each trace, in the notation of traces. */
export const STAGE_CASES = {
  locks:
    START +
    threads('ann', 'ben', 'cleo') +
    lines(
      'MainProcess@3 object-new lock pen',
      'MainProcess@4 object-new rlock door',
      'ann acquire pen 1',
      'ben block acquire pen',
      'cleo acquire door 1',
      'cleo acquire door 2',
    ),
  rooms:
    START +
    threads('ann', 'ben', 'cleo', 'dan') +
    lines(
      'MainProcess object-new semaphore stalls 5',
      'ann acquire stalls 4',
      'ben acquire stalls 3',
      'cleo acquire stalls 2',
      'MainProcess object-new boundedSemaphore many 30',
      'dan acquire many 29',
    ),
  events:
    START +
    threads('ann', 'ben') +
    lines(
      'MainProcess object-new event light',
      'MainProcess object-new event shop',
      'ann block event light',
      'MainProcess set shop',
      'ben pass event shop',
    ),
  queues:
    START +
    threads('ann', 'ben', 'cleo') +
    lines('MainProcess object-new queue belt 4', 'MainProcess object-new queue plates') +
    lines('MainProcess object-new queue jobs', 'MainProcess object-new queue wide 40') +
    times(4, (n) => `ann put belt bun-${n} ${n + 1} ${n + 1}`) +
    lines('ann block put belt', 'ben block get wide') +
    times(6, (n) => `cleo put plates ${n} ${n + 1} ${n + 1}`) +
    lines('cleo get plates 5 5 6') +
    lines('cleo put jobs 5 1 1', 'cleo put jobs 0 2 2', 'cleo put jobs -1 3 3', 'cleo put jobs -1 4 4') +
    lines('cleo get jobs -1 3 3') +
    times(25, (n) => `cleo put wide ${n} ${n + 1} ${n + 1}`),
  buffers:
    START +
    lines(
      'MainProcess object-new messageQueue post 3',
      'MainProcess process-start child',
      'MainProcess buffer post a 1 1',
      'MainProcess buffer post b 2 2',
      'child buffer post c 1 3',
    ),
  barriers:
    START +
    threads('ann', 'ben', 'cleo', 'dan') +
    lines(
      'MainProcess object-new barrier start 12',
      'MainProcess object-new barrier through 2',
      'MainProcess object-new barrier shut 3',
      'ann barrier start 1',
      'ann block barrier start',
      'ben barrier through 1',
      'ben block barrier through',
      'MainProcess barrier through 0 opened',
      'ben ready woken MainProcess',
      'cleo barrier shut 1',
      'cleo block barrier shut',
      'dan barrier shut 0 broken',
      'cleo ready woken dan',
    ),
  conditions:
    START +
    threads('ann', 'ben', 'cleo', 'dan', 'eve') +
    lines(
      'MainProcess object-new rlock -',
      'MainProcess object-new condition full',
      'ann acquire rlock#1 1',
      'ann release rlock#1',
      'ann block condition full',
      'ben acquire rlock#1 1',
      'cleo block acquire rlock#1',
      'MainProcess object-new lock mutex',
      'MainProcess object-new event light',
      'MainProcess object-new condition room',
      'dan acquire mutex 1',
      'dan release mutex',
      'dan block condition room',
      'eve acquire mutex 1',
    ),
  pipes:
    START +
    lines(
      'MainProcess object-new pipe out',
      'MainProcess object-new pipe in',
      'MainProcess pair out in one-way',
      'MainProcess process-start worker',
      'MainProcess send in hello 5 5',
      'MainProcess send in you 8 3',
      'worker receive out he 6 2',
      'MainProcess object-new pipe here',
      'MainProcess object-new pipe there',
      'MainProcess pair here there',
    ) +
    times(12, (n) => `MainProcess send here ${n} ${5 * (n + 1)} 5`) +
    lines('worker send there back 4 4', 'worker block receive there', 'MainProcess close in 1'),
  sockets:
    START +
    lines(
      'MainProcess object-new socket server',
      'MainProcess listen server 8000',
      'MainProcess process-start one',
      'MainProcess process-start two',
      'one object-new socket first',
      'two object-new socket second',
      'one connect first 8000 server',
      'two connect second 8000 server',
      'MainProcess object-new socket conn',
      'MainProcess pair conn first',
      'MainProcess accept conn server',
      'one send first hi 2 2',
      'MainProcess block accept server',
    ),
  pools:
    START +
    threads('w-0', 'w-1') +
    lines(
      'MainProcess object-new pool counters 4',
      'w-0 pool-worker counters begins',
      'w-1 pool-worker counters begins',
    ) +
    times(20, (n) => `MainProcess task-new ${40 + n} job visit-${n} counters`) +
    lines('w-0 task-run 40', 'w-1 task-run 41', 'w-1 task-end 41'),
  results:
    START +
    threads('w-0', 'w-1') +
    lines(
      'MainProcess object-new pool office 2',
      'w-0 pool-worker office begins',
      'w-1 pool-worker office begins',
      'MainProcess object-new queue "work queue"',
      'w-1 block get queue#2',
      'MainProcess task-new 40 job fetch(1) office',
      'w-0 task-run 40',
      'MainProcess object-new event "result of fetch(1)"',
      'MainProcess block event event#3',
    ),
  families:
    START +
    lines(
      'MainProcess process-start mother',
      'mother process-start child',
      'MainProcess process-start quick',
      'mother thread-start helper',
      '- process-exit quick 3',
      '- process-exit mother',
      '- process-orphan child',
    ),
  tasks:
    START +
    times(5, (n) => `MainProcess task-new ${40 + n} coroutine fetch-${n}`) +
    lines(
      'MainProcess task-run 40',
      'MainProcess task-wait 40 "sleep 2 s"',
      'MainProcess task-run 41',
      'MainProcess task-end 41 returned 42',
      'MainProcess task-run 42',
    ),
  files:
    START +
    threads('ann') +
    lines(
      'MainProcess object-new file -',
      'MainProcess file-open file#1 write ticket.json',
      'MainProcess file-content file#1 2 {10}',
      'MainProcess file-write file#1 2 {9}',
      'ann file-open file#1 read ticket.json',
    ),
  values:
    START +
    lines('MainProcess object-new sharedValue total', 'MainProcess store total 100') +
    lines('MainProcess object-new rlock total.lock', 'MainProcess acquire total.lock 1') +
    lines('MainProcess object-new sharedValue squares') +
    times(30, (n) => `MainProcess store squares ${n * n} ${n}`),
} as const;

export type StageCase = keyof typeof STAGE_CASES;
