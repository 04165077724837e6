/**
 * The table of event kinds. Every event has the common columns
 *
 *     kind      one of EventKind
 *     tid       the thread that did it (0: the machine)
 *     time      nanoseconds since the start of the run (virtual, or wall in live mode)
 *     decision  number of the scheduling decision after which it happened (schedule choices refer to it)
 *     site      where the thread's user code stood: file << 20 | line; 0 when it had none
 *     a, b, c   whole numbers, by kind; 0 when unused
 *     text      a string, by kind; absent: ''
 *
 * Kinds are numbered for ever: a number is never used again for something else; new ones are added at the end.
 */

interface Row {
  readonly name: string;
  /** What a, b, c and text mean; for people and for the dump. */
  readonly fields: string;
  /** Is it one operation: something that "step" stops at? */
  readonly operation?: boolean;
}

const row = <const N extends string>(name: N, fields: string, operation = false) =>
  ({ name, fields, operation }) as Row & { name: N };

const TABLE = [
  row('none', ''),

  // The life of processes and threads
  /** The main thread of process a is b; c: 1 daemon. tid is the creator (0 for the first). */
  row('process-start', 'a pid, b main tid, c daemon, text name', true),
  /** The process is gone: exit code b. Its record stays until it is reaped. */
  row('process-exit', 'a pid, b exit code', false),
  row('process-reap', 'a pid, b parent pid', false),
  /** The parent ended first: adopted by process 1. */
  row('process-orphan', 'a pid', false),
  row('process-rename', 'a pid, text name', false),
  row('thread-start', 'a tid of the new thread, b pid, c daemon, text name', true),
  /** The new thread takes its first step. */
  row('thread-begin', 'a pid', false),
  row('thread-end', 'a 0 returned, 1 exception, 2 killed; b pid', false),
  row('thread-rename', 'a tid, text name', false),

  // Scheduling
  /** The thread gets a core (a, from 0) and, in GIL modes, its process's GIL. */
  row('run', 'a core', false),
  /** It could run but does not: a 0 new, 1 woken, 2 preempted (end of its slice), 3 timeout, 4 gave way to a chosen thread. b: tid of the waker. */
  row('ready', 'a why, b waker', false),
  /** It waits: a object (0 for a sleep), b one of WaitKind, c 1 when with a timeout; text: seconds of the sleep or timeout. */
  row('block', 'a object or tid or pid, b wait kind, c has timeout, text seconds', true),

  // Synchronization objects
  row('object-new', 'a object, b one of ObjectKind, c value or bound, text name given', false),
  row('object-name', 'a object, text name', false),
  /** Copied by a fork: b is the original. */
  row('object-copy', 'a object, b original', false),
  /** b: locks 1, RLock the new depth, semaphore the count left. */
  row('acquire', 'a object, b count', true),
  /** b as in acquire: what is left after it. */
  row('release', 'a object, b count', true),
  /** acquire, wait, put or get gave up: b 0 would block, 1 timeout, 2 the barrier is broken, 3 nobody listens at the port. c: WaitKind. */
  row('give-up', 'a object, b why, c wait kind', true),
  row('set', 'a event', true),
  row('clear', 'a event', true),
  /** A wait on a set event, a join of an ended thread: it went through without waiting or after it. */
  row('pass', 'a object or tid or pid, b wait kind', true),
  /** Condition: woke b threads. */
  row('notify', 'a condition, b threads woken', true),
  row('put', 'a queue, b size after, c item number, text short repr', true),
  row('get', 'a queue, b size after, c item number, text short repr', true),
  row('task-done', 'a queue, b unfinished tasks', true),
  /** c: 0 somebody came (the last one first runs the action), 1 it opened, 2 it broke, 3 it was reset. */
  row('barrier', 'a barrier, b waiting now, c what happened', true),

  // What a program does to the outside
  /** a: 1 stdout, 2 stderr. */
  row('output', 'a fd, text what was written', true),
  row('input', 'text the line read', true),
  row('file-open', 'a file, b 1 read 2 write, text path', true),
  row('file-read', 'a file, b bytes', true),
  /** The whole content afterwards, or its first 4096 characters. */
  row('file-write', 'a file, b bytes, text content after', true),
  row('file-close', 'a file', false),
  row('signal', 'a pid it is sent to, b signal number', true),

  // The program's own steps: budgeted, thinned when the budget is spent
  row('line', 'a depth of the frame', false),
  row('call', 'a code id, b depth', false),
  row('return', 'a code id, b depth', false),
  /**
   * A variable changed: a one of VariableScope, b depth of the frame, c index into the trace's names; text short repr. An
   * attribute is one of an object that a global variable refers to: b is the index of that variable's name.
   */
  row('variable', 'a scope, b depth (attribute: name of its object), c name, text short repr', false),
  row('exception', 'text type and message: an exception nobody caught', false),

  // The run as a whole
  /** Nothing can go on. text: who waits for what, in words. */
  row('deadlock', 'a number of threads, text cycle in words', false),
  /** A limit stopped the run. */
  row('limit', 'a one of LimitKind, text message', false),
  /** From here on events of kind a (line, call, variable) are thinned. */
  row('thinned', 'a event kind', false),
  row('end', 'a exit code of the run', false),

  // Queues between processes
  /**
   * Put into the buffer of the calling process, from where its feeder thread brings it into the queue (`put`). A full
   * queue blocks this, not the put that follows.
   */
  row('buffer', 'a queue, b items in this buffer after, c item number, text short repr', true),

  // Pipes and sockets: each end is an object; what is sent into one end is received at the other
  /** Ends a and b belong together. c: 1 when bytes only go from b to a. */
  row('pair', 'a end, b other end, c one way'),
  /** Bytes went into end a. b: bytes that wait at the other end after it; c: bytes sent. */
  row('send', 'a end, b bytes waiting at the other end, c bytes sent, text short repr', true),
  /** Bytes came out of end a; c 0: end of file. b: bytes that still wait there. */
  row('receive', 'a end, b bytes left, c bytes received, text short repr', true),
  row('listen', 'a listening socket, b port', true),
  /** End a asked to be let in at port b; c: the listening socket, 0 when the peer is not one of this run. */
  row('connect', 'a end, b port, c listening socket', true),
  /** The listening socket b let somebody in: a is the end on this side. */
  row('accept', 'a end, b listening socket', true),
  /** A process gave up its handle; b: handles that are still open, in any process. 0: the other end reads end of file. c: the process that ended with its handle open. */
  row('close', 'a object, b handles still open, c pid that ended', true),

  // Values that processes share
  row('load', 'a shared value, b index, text short repr', true),
  row('store', 'a shared value, b index, text short repr', true),

  // Files
  /** What a file holds before anybody wrote to it, or its first 4096 characters. */
  row('file-content', 'a file, b bytes, text content'),

  // Tasks: pieces of work that threads execute by turns: coroutines, greenlets, jobs of a pool
  /** b: the pool it was given to, 0 none. The thread is who made it. */
  row('task-new', 'a task, b pool, c one of TaskKind, text name'),
  /** The thread executes the task from here on; a 0: code that belongs to none. */
  row('task-run', 'a task', true),
  /** The task that the thread executes waits from here on; text says for what, b is the object, task or 0. */
  row('task-wait', 'a task, b what for, text in words', true),
  /** b: 0 returned, 1 raised, 2 cancelled; text: short repr of the result, or the exception. */
  row('task-end', 'a task, b how, text result', true),
  /** The thread begins (b 1) or ends (b 0) to be a worker of a pool. */
  row('pool-worker', 'a pool, b begins'),

  /** The feeder thread took an item out of a buffer and could not pickle it: it will never be in the queue. */
  row('drop', 'a queue, b items in this buffer after, c item number', true),

  /** A connection ends in one direction, for all processes that have the end: b 1 it receives no more, 2 it sends no more, 3 both. */
  row('shutdown', 'a end, b how', true),
] as const satisfies readonly Row[];

export type EventName = (typeof TABLE)[number]['name'];

/** Numbers of the event kinds by name. */
export const EventKind = Object.fromEntries(TABLE.map((entry, index) => [entry.name, index])) as {
  readonly [N in EventName]: number;
};

export const eventName = (kind: number): EventName | undefined => TABLE[kind]?.name;
/** Does "step by operation" stop at events of this kind? */
export const isOperation = (kind: number): boolean => (TABLE[kind] as Row | undefined)?.operation === true;
export const EVENT_KINDS = TABLE.length;

/** What a synchronization object is. The numbers are those of `_kernel.new`. */
export const ObjectKind = {
  lock: 1,
  rlock: 2,
  semaphore: 3,
  boundedSemaphore: 4,
  event: 5,
  condition: 6,
  queue: 7,
  barrier: 8,
  messageQueue: 9,
  pipe: 10,
  socket: 11,
  sharedValue: 12,
  file: 13,
  /** A pool of workers; its bound is how many it may have. */
  pool: 14,
} as const;

/** What kind of work a task is. */
export const TaskKind = { coroutine: 1, greenlet: 2, job: 3 } as const;

/** What a blocked thread waits for. */
export const WaitKind = {
  none: 0,
  acquire: 1,
  event: 2,
  condition: 3,
  put: 4,
  get: 5,
  queueJoin: 6,
  barrier: 7,
  joinThread: 8,
  joinProcess: 9,
  sleep: 10,
  input: 11,
  receive: 12,
  send: 13,
  accept: 14,
  connect: 15,
  /** Until one of several handles is ready. */
  poll: 16,
  /** Any child process: a is 0. */
  joinAny: 17,
  /** The feeder thread of a queue between processes: until its process puts something. */
  buffer: 18,
} as const;

export const VariableScope = { global: 0, local: 1, attribute: 2 } as const;

export const LimitKind = {
  events: 1,
  output: 2,
  threads: 3,
  processes: 4,
  time: 5,
  memory: 6,
  source: 7,
} as const;

/** The names of the numbers above, for messages and dumps. */
export const nameOf = (table: Readonly<Record<string, number>>, value: number): string =>
  Object.entries(table).find(([, number]) => number === value)?.[0] ?? String(value);
