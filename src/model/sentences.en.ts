import type { SentenceWords } from './sentences.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const atMost = (values: { readonly timeout: number | null }): string =>
  values.timeout === null ? '' : ', for {timeout} s at most';
const ahead = (number: number): string => {
  if (number === 0) return '';
  return `, ${number === 1 ? '1 is' : `${number} are`} ahead in no promised order`;
};
const waiting = (number: number): string =>
  number === 0 ? '' : `; ${number === 1 ? '1 waits' : `${number} wait`} for it`;

/** The sentences in English. */
export const english: SentenceWords = {
  separator: ', ',
  kinds: {
    lock: 'lock',
    rlock: 'reentrant lock',
    semaphore: 'semaphore',
    boundedSemaphore: 'bounded semaphore',
    event: 'event',
    condition: 'condition',
    queue: 'queue',
    barrier: 'barrier',
    messageQueue: 'message queue',
    pipe: 'end of a pipe',
    socket: 'socket',
    sharedValue: 'shared value',
    file: 'file',
    pool: 'pool',
  },
  taskKinds: { coroutine: 'coroutine', greenlet: 'greenlet', job: 'job' },
  sentences: {
    'nothing-yet': 'Nothing has happened yet.',
    'run-begins': 'The run begins: {thread} is the first thread.',
    'started-process': '{thread} starts the process {process}.',
    'started-thread': '{thread} starts the thread {child}.',
    began: '{thread} takes its first step.',
    returned: '{thread} has come to its end.',
    'died-of': '{thread} ends with {exception}.',
    killed: '{thread} is killed.',
    'process-over': 'The process {process} is over, with exit code {code}.',
    'process-zombie':
      'The process {process} is over, with exit code {code}. Until {parent} asks for it, it is a zombie.',
    reaped: '{parent} has asked for the exit code of {process}, which is gone for good.',
    orphaned: '{process} is an orphan: its parent ended first. Process 1 adopts it.',
    'process-named': 'A process is now called {process}.',
    'thread-named': 'A thread is now called {child}.',
    runs: '{thread} runs on core {core}.',
    'ready-new': '{thread} could run and waits for a core.',
    'ready-woken': '{thread} is woken.',
    'ready-woken-by': '{thread} is woken by {waker}.',
    'ready-preempted': '{thread} has used up its turn and lets others run.',
    'ready-timeout': 'The time that {thread} waited for is over.',
    'ready-gave-way': '{thread} gives way to the thread that was chosen.',
    'waits-lock': (values) =>
      `{thread} waits for {object}, which {holder} holds${ahead(values.ahead)}${atMost(values)}.`,
    'waits-own-lock': (values) => `{thread} waits for {object}, which it holds itself${atMost(values)}.`,
    'waits-semaphore': (values) => {
      const taken = values.permits === 1 ? 'it is taken' : `all ${values.permits} are taken`;
      return `{thread} waits for {object}: ${values.permits === 0 ? 'none is free' : taken}${ahead(values.ahead)}${atMost(values)}.`;
    },
    'waits-event': (values) => `{thread} waits for the event {object}, which is clear${atMost(values)}.`,
    'waits-condition': (values) => `{thread} waits until somebody notifies {object}${atMost(values)}.`,
    'waits-put': (values) =>
      `{thread} waits for room in {object}: all {bound} places are full${atMost(values)}.`,
    'waits-get': (values) =>
      `{thread} waits for something to come into {object}, which is empty${atMost(values)}.`,
    'waits-queue-join': (values) =>
      `{thread} waits until {object} is worked off: ${count(values.unfinished, 'task is', 'tasks are')} unfinished${atMost(values)}.`,
    'waits-barrier': (values) =>
      `{thread} waits at the barrier {object}: {arrived} of {permits} have come${atMost(values)}.`,
    'waits-thread': (values) => `{thread} waits for the end of {child}${atMost(values)}.`,
    'waits-process': (values) => `{thread} waits for the end of the process {process}${atMost(values)}.`,
    'waits-any-child': (values) =>
      `{thread} waits for the end of any of its child processes${atMost(values)}.`,
    'waits-receive': (values) => `{thread} waits for something to come out of {object}${atMost(values)}.`,
    'waits-send': (values) =>
      `{thread} waits for room: what it sent into {object} has not been received${atMost(values)}.`,
    'waits-accept': (values) => `{thread} waits at {object} for somebody to connect${atMost(values)}.`,
    'waits-connect': (values) => `{thread} waits to be let in through {object}${atMost(values)}.`,
    'waits-any-end': (values) =>
      `{thread} waits until one of several connections has something for it${atMost(values)}.`,
    'waits-buffer': '{thread} has brought everything into {object} and waits for more to put.',
    'waits-object': (values) => `{thread} waits for {object}${ahead(values.ahead)}${atMost(values)}.`,
    sleeps: '{thread} sleeps for {seconds} s.',
    'waits-input': '{thread} waits for a line of input.',
    'came-up': 'A new {kind} comes up, at the other side of a connection.',
    'made-unnamed': '{thread} makes a new {kind}, which has no name yet.',
    'made-object': '{thread} makes the {kind} {object}.',
    'made-semaphore': '{thread} makes the semaphore {object}, which lets {permits} in.',
    'made-queue': (values) =>
      `{thread} makes the queue {object}, ${values.bound === 0 ? 'of any length' : 'with room for {bound}'}.`,
    'made-barrier': '{thread} makes the barrier {object}, for {permits} threads.',
    'made-pool': (values) =>
      `{thread} makes the pool {object}, with ${count(values.workers, 'worker', 'workers')} at most.`,
    named: 'The {kind} is called {object}.',
    copied: 'The new process has its own copy of {object}.',
    'acquired-lock': '{thread} acquires {object}.',
    'acquired-again': '{thread} acquires {object} again, now {depth} deep.',
    'acquired-semaphore': (values) =>
      `{thread} acquires {object}: ${values.free === 0 ? 'none is' : `${values.free} of {permits} ${values.free === 1 ? 'is' : 'are'}`} left.`,
    'released-lock': (values) => `{thread} releases {object}${waiting(values.waiting)}.`,
    'released-level': '{thread} releases {object} once; it still holds it {depth} deep.',
    'released-semaphore': (values) =>
      `{thread} releases {object}: ${count(values.free, 'is', 'are')} free${waiting(values.waiting)}.`,
    'gave-up-at-once': '{thread} does not wait for {what} and goes on without.',
    'gave-up-timeout': '{thread} has waited for {what} long enough and gives up.',
    'gave-up-any': '{thread} finds nothing ready and goes on without waiting.',
    'gave-up-any-timeout': '{thread} has waited long enough and gives up.',
    'gave-up-broken': '{thread} gives up: the barrier {object} is broken.',
    refused: '{thread} is refused: nobody listens at that port.',
    set: (values) => {
      if (values.waiting === 0) return '{thread} sets the event {object}.';
      return `{thread} sets the event {object}: ${values.waiting === 1 ? '1 thread' : `${values.waiting} threads`} may go on.`;
    },
    cleared: '{thread} clears the event {object}.',
    'passed-event': '{thread} goes on: the event {object} is set.',
    'passed-condition': '{thread} goes on: it was notified of {object}.',
    'passed-barrier': '{thread} goes through the barrier {object}.',
    'passed-poll': '{thread} goes on: there is something to receive from {object}.',
    'passed-call': '{thread} goes on: somebody asks to be let in at {object}.',
    'passed-any': '{thread} goes on: there is something for it.',
    'passed-object': '{thread} goes on: it need not wait for {object}.',
    'joined-thread': '{thread} goes on: {child} has ended.',
    'joined-process': (values) =>
      `{thread} goes on: the process {process} has ended${values.code === null ? '' : ' with exit code {code}'}.`,
    'joined-any': '{thread} goes on: one of its child processes has ended.',
    notified: (values) =>
      values.woken === 0
        ? '{thread} notifies {object}, but nobody waits for it.'
        : `{thread} notifies {object}: ${count(values.woken, 'thread', 'threads')} woken.`,
    put: (values) =>
      `{thread} puts {item} into {object}, which now holds ${count(values.size, 'item', 'items')}.`,
    got: (values) =>
      `{thread} takes {item} out of {object}, ${values.size === 0 ? 'which is empty now' : `where ${count(values.size, 'item is', 'items are')} left`}.`,
    'task-done': (values) =>
      `{thread} is done with a task of {object}: ${values.unfinished === 0 ? 'none is' : count(values.unfinished, 'is', 'are')} unfinished.`,
    'barrier-arrived': '{thread} comes to the barrier {object}: {arrived} of {permits}.',
    'barrier-opened': '{thread} is the last to come: the barrier {object} opens.',
    'barrier-broken': 'The barrier {object} is broken by {thread}.',
    'barrier-reset': '{thread} resets the barrier {object}.',
    buffered: (values) =>
      `{thread} leaves {item} in its process’s buffer for {object}, where ${count(values.size, 'item waits', 'items wait')} to be brought into the queue.`,
    dropped: '{thread} cannot send an item to {object} and drops it.',
    loaded: '{thread} reads {value} from {cell}.',
    stored: '{thread} sets {cell} to {value}.',
    'stored-over': '{thread} changes {cell} from {before} to {value}.',
    'file-holds': (values) =>
      `The file {object} holds ${count(values.bytes, 'byte', 'bytes')} from the start.`,
    'file-empty': 'The file {object} is empty from the start.',
    paired: '{object} and {other} are the two ends of one connection.',
    'paired-one-way':
      '{object} and {other} are the ends of a one-way pipe: what is sent into {other} comes out of {object}.',
    sent: (values) =>
      `{thread} sends {data} into {object}; ${count(values.waiting, 'byte waits', 'bytes wait')} at the other end.`,
    received: (values) =>
      `{thread} receives {data} from {object}${values.left === 0 ? '' : `, where ${count(values.left, 'byte still waits', 'bytes still wait')}`}.`,
    'received-end': '{thread} finds the end of {object}: nobody can send into it any more.',
    listens: '{thread} listens at port {port} with {object}.',
    'asked-in': '{thread} asks to be let in at port {port}, where {listening} listens.',
    'connected-outside': '{thread} connects to port {port}, outside of this run.',
    accepted: '{thread} lets a caller in through {listening}: {object} is its own end of the connection.',
    closed: '{thread} closes {object}.',
    'closed-once': (values) =>
      `{thread} closes {object}, which is still open ${count(values.handles, 'time', 'times')} elsewhere.`,
    'closed-for-good': '{thread} closes {object} for good: {other} will find the end of the connection.',
    'shut-receiving': '{thread} receives no more from {object}.',
    'shut-sending': '{thread} sends no more through {object}: {other} will find the end of the stream.',
    'shut-both': '{thread} ends both directions of {object}: {other} will find the end of the stream.',
    'closed-by-end': '{object} is closed for good, as the process that had it has ended.',
    'closed-by-end-once': (values) =>
      `{object} is closed in the process that has ended; it is still open ${count(values.handles, 'time', 'times')} elsewhere.`,
    'made-task': '{thread} makes the {taskKind} {task}.',
    submitted: (values) =>
      `{thread} hands the job {task} to {object}, where ${count(values.waiting, 'job waits', 'jobs wait')} for a free worker.`,
    'runs-task': '{thread} goes on with {task}.',
    'left-tasks': '{thread} is back in its own code.',
    'task-waits': '{task} pauses: {what}. Others may run on {thread}.',
    'task-pauses': '{task} lets others run on {thread}.',
    'task-returned': '{task} is done and returns {result}.',
    'task-done-quietly': '{task} is done.',
    'task-raised': '{task} ends with {exception}.',
    'task-cancelled': '{task} is cancelled.',
    'joined-pool': '{thread} begins to work for the pool {object}.',
    'left-pool': '{thread} no longer works for the pool {object}.',
    wrote: '{thread} prints {output}.',
    'wrote-error': '{thread} prints {output} as an error.',
    'read-line': '{thread} reads the line {input}.',
    'opened-reading': '{thread} opens the file {object} to read it.',
    'opened-writing': '{thread} opens the file {object} to write to it.',
    'read-file': (values) => `{thread} reads ${count(values.bytes, 'byte', 'bytes')} of the file {object}.`,
    'wrote-file': (values) => `{thread} writes ${count(values.bytes, 'byte', 'bytes')} to the file {object}.`,
    'closed-file': '{thread} closes the file {object}.',
    signalled: '{thread} sends signal {signal} to the process {process}.',
    'at-line': '{thread} comes to line {line}.',
    called: '{thread} calls {function}.',
    'returned-from': '{thread} returns from {function}.',
    'set-variable': '{thread} sets {name} to {value}.',
    'changed-variable': '{thread} changes {name} from {before} to {value}.',
    uncaught: 'Nobody catches {exception} in {thread}.',
    'deadlock-cycle': 'Deadlock: {links}. None of them can ever go on.',
    'deadlock-threads': (values) =>
      `Deadlock: ${values.threads === 1 ? '1 thread waits' : `${values.threads} threads wait`}, and nobody is left to wake ${values.threads === 1 ? 'it' : 'them'}: {waits}.`,
    'link-object': '{thread} waits for {object}, which {holder} holds',
    'link-thread': '{thread} waits for the end of {child}',
    'link-waits': '{thread} waits for {object}',
    'link-any-child': '{thread} waits for the end of any of its children',
    'link-any-end': '{thread} waits for any of several connections',
    limit: 'The run is stopped at a limit: {message}',
    thinned: 'From here on the record leaves out some events of the kind “{kind}”.',
    over: 'The run is over, with exit code {code}.',
    unknown: 'Something happened that this version does not know (event {kind}).',
  },
};
