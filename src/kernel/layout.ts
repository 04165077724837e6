/**
 * Where everything lies in the kernel's buffer: the only file that knows word offsets. Records are addressed by the
 * index of their first word ("reference"); 0 is no record. Doubles stand at even words.
 *
 *     header | thread table | process table | heap (objects, handle tables, messages, names, files) | trace ring
 */

export const Header = {
  magic: 0,
  /** 0 virtual time, 1 live. */
  live: 2,
  policy: 3,
  gilMode: 4,
  cores: 5,
  startMethod: 6,
  /** One of Halt; not 0: nobody may take another step. */
  halt: 7,
  /** Set by pause(): park at the next switch point. */
  pauseRequested: 8,
  /** Virtual time: the thread that holds the baton, 0 when parked. */
  baton: 9,
  decision: 10,
  seed: 12,
  /** Recorded choices: heap block of pairs (decision, tid), how many, and the next one to come. */
  choices: 13,
  choiceCount: 14,
  choiceNext: 15,
  /** choose(): run this thread at the next decision. */
  forcedTid: 16,
  goalKind: 17,
  goalCount: 18,
  nextTid: 19,
  nextPid: 20,
  nextObjectId: 21,
  /** Grows with every thread that becomes ready or begins to wait: FIFO order. */
  readySequence: 22,
  liveThreads: 23,
  liveProcesses: 24,
  exitCode: 25,
  eventCount: 26,
  eventLimit: 27,
  outputCount: 28,
  outputLimit: 29,
  detailLeft: 30,
  threadLimit: 31,
  processLimit: 32,
  /** Lines of standard input: list head, tail, and whether more may come (0: EOF after the last). */
  inputHead: 33,
  inputTail: 34,
  inputOpen: 35,
  fileList: 36,
  /** Heap: next fresh word and the end. */
  heapTop: 37,
  heapEnd: 38,
  ringStart: 39,
  ringWords: 40,
  /** Ring positions count words for ever (modulo 2^31); read by the drainer, written by the recorder. */
  ringWrite: 41,
  /** Set while a drain has been asked for and not begun. */
  ringNudged: 43,
  /** Highest thread slot ever used, so that scans stay short. */
  threadTop: 44,
  processTop: 45,
  limitReached: 46,
  /** Address of a text: why the run halted. */
  haltText: 47,
  /** Decision made in begin() for another thread, taken up by next(). */
  picked: 96,
  /** Id of the thread that the last decision was for. */
  lastTid: 97,
  /** Threads that are ready, in FIFO order. */
  readyHead: 103,
  readyTail: 104,
  /** Threads that run: at most one where time is virtual and the policy not `timed`. */
  runningCount: 105,
  /** Blocked threads that have a deadline; the earliest of them, 0 none, -1 to be looked for. */
  timerCount: 106,
  timerFirst: 107,
  /** Processes that a signal is on its way to, or that have set an alarm; those with signals that no handler was called for. */
  signalCount: 108,
  pendingCount: 113,
  /** Threads that poll: whoever makes something ready looks for them only when there are any. */
  pollerCount: 110,
  /** Sockets that have a port, and the port that the next connection gets. */
  socketList: 111,
  nextPort: 112,
  /** A thread that a step stopped between two switch points: it goes on undecided. */
  interrupted: 101,
  /** Whose budget is kept for when it goes on at once, and how much is left of it. */
  keptFor: 102,
  keptBudget: 109,
  /** Hosts that threads may be given to. */
  hostCount: 99,
  instructionsLeft: 48, // double: 48, 49
  now: 50, // double: the machine's clock in ns (virtual; in `timed` that of the thread that acts)
  goalTime: 52, // double
  timeLimit: 54, // double
  speed: 56, // double: live: how much faster than the wall
  startWall: 58, // double: live: host clock at the start, ms
  epoch: 60, // double: time.time() at the start, s
  freeLists: 64,
  /** double: time of the last event; the trace never goes back. */
  lastTime: 62,
  /** Doorbells of the hosts. */
  hosts: 128,
  /** Live: the thread that each host runs, 0 none. */
  hostThreads: 1024,
  /** Virtual time: the thread on each core, 0 none. */
  coreThreads: 1920,
  // Words that hosts fight over have a cache line each.
  /** Futex word of the kernel mutex (live mode). */
  mutex: 2000,
  ringRead: 2016,
} as const;
export const HEADER_WORDS = 2048;
export const MAX_HOSTS = 896;
export const FREE_CLASSES = 32;

export const Policy = { timed: 1, roundrobin: 2, random: 3, manual: 4 } as const;
export const Gil = { gil: 1, 'classic-gil': 2, 'free-threaded': 3 } as const;
export const GoalKind = { end: 0, operations: 1, lines: 2, instructions: 3, decision: 4, time: 5 } as const;

/** Why nothing runs any more, or for now. */
export const Halt = { none: 0, finished: 1, deadlock: 2, limit: 3, stopped: 4, failed: 5 } as const;

/**
 * A thread's life. Only the scheduler moves threads between these states.
 *
 *            create            dispatch             begin → false / budget
 *     free ─────────▶ ready ─────────────▶ running ───────────────▶ (stays running: it holds its core)
 *      ▲               ▲ ▲                   │  │
 *      │          wake │ └───────────────────┘  ├──▶ done ──▶ free
 *      │               │      preempt        │  │     killed while its host executed it (live only)
 *      │             blocked ◀───────────────┘  │
 *      └──────────────────────── block ─────────┘ end
 */
export const ThreadState = { free: 0, ready: 1, running: 2, blocked: 3, done: 4 } as const;

/** What a thread that was blocked is told when it makes its call again. */
/** (`interrupted`: a handler of a signal was called in between.) */
export const Wake = { none: 0, granted: 1, timeout: 2, retry: 3, interrupted: 4 } as const;

export const Thread = {
  state: 0,
  tid: 1,
  process: 2,
  /** Bits: 1 daemon, 2 main thread of its process, 4 killed. */
  flags: 3,
  waitKind: 4,
  /** What it waits for: an object's reference, a tid or a pid. */
  waitOn: 5,
  next: 6,
  previous: 7,
  /** Which queue of the object it stands in. */
  queue: 8,
  wake: 9,
  /** The scheduler picked it for the operation it stands at. */
  chosen: 10,
  /** The operation it stands at (an event kind), 0 when it computes; and its object. */
  pending: 11,
  pendingOn: 12,
  /** Address of its state in its process's image. */
  address: 13,
  host: 14,
  core: 15,
  site: 16,
  name: 17,
  sequence: 18,
  /** It has taken its first step. */
  begun: 19,
  /** How far a call has got that waits in several steps; 0: at its beginning. */
  progress: 32,
  /** Heap block: what the thread was at when a handler of a signal was called; 0 when none runs. */
  interrupted: 33,
  /** Condition.wait: levels of the lock to take back, and 1 when the wait timed out. A sender: the room it needs. */
  savedCount: 20,
  timedOut: 21,
  /** The lock of the condition it waits on. */
  savedLock: 22,
  /** Its place in the order of those who wait; kept when it is woken and loses the race. */
  waitOrder: 23,
  /** Heap block of what it polls: count, then references, negative for those it would send to; 0 when it does not poll. */
  pollSet: 24,
  slot: 25,
  deadline: 26, // double; Infinity: none
  clock: 28, // double: its virtual time
  sliceEnd: 30, // double
  cpu: 34, // double: ns computed
  /** double: the deadline of the wait that is tried again. */
  savedDeadline: 36,
  /** Its code is over and it waits for its turn to end: 1 + how it ended; and the exit code of its process, if that ends with it. */
  ending: 38,
  exitCode: 39,
} as const;
export const THREAD_WORDS = 40;
/** Thread.exitCode of a thread that does not end its process. */
export const NO_EXIT = -(2 ** 31);
export const ThreadFlag = { daemon: 1, main: 2, killed: 4 } as const;

/** `reaped`: nobody asks for it any more, but hosts still execute threads of it that were killed (live only). */
export const ProcessState = { free: 0, running: 1, zombie: 2, reaped: 3 } as const;
export const Process = {
  state: 0,
  pid: 1,
  parent: 2, // pid
  mainTid: 3,
  exitCode: 4,
  /** Thread that holds the GIL, 0 nobody. */
  gil: 5,
  handles: 6,
  handleCount: 7,
  handleCapacity: 8,
  daemon: 9,
  name: 10,
  threads: 11,
  /** Signals, as bits: on their way; for which there is a handler; that are ignored; that no handler was called for yet. */
  arriving: 12,
  caught: 15,
  ignored: 18,
  pending: 19,
  slot: 13,
  /** Killed threads that hosts have not let go of yet (live only). */
  lingering: 14,
  signalAt: 16, // double
  cpu: 20, // double
  /** Its alarm goes off then, 0 never, and again each time after so many nanoseconds, 0 not. */
  alarmAt: 22, // double
  alarmEvery: 24, // double
} as const;
export const PROCESS_WORDS = 26;

/** A synchronization object. */
export const Sync = {
  kind: 0,
  id: 1,
  shared: 2,
  references: 3,
  /** lock 0/1, semaphore's count, event's flag, queue's size, RLock's depth, barrier's waiting, bytes that wait at an end, callers that wait at a listening socket. */
  value: 4,
  /** Bounded semaphore's and queue's bound (0: none), barrier's parties, bytes that an end has room for, callers that a listening socket lets wait. */
  bound: 5,
  /** Thread that holds a lock or RLock: tid, 0 nobody. */
  owner: 6,
  /** Two wait queues: takers (acquire, wait, get) and givers (put); a third for queue join. */
  head: 7,
  tail: 8,
  head2: 9,
  tail2: 10,
  head3: 11,
  tail3: 12,
  unfinished: 13,
  /** How many items were ever put. */
  items: 14,
  /** Message queue, end: first and last message. Listening socket: first and last of the ends that wait to be accepted. */
  first: 15,
  last: 16,
  name: 17,
  /** Who last made it available: named as the waker of whoever goes on because of it. */
  giver: 18,
  site: 19,
  /** End of a pipe or connection: the other end, 0 when that is gone. */
  peer: 20,
  /** End: bits of `EndFlag`. Queue: bits of `QueueFlag`. */
  flags: 21,
  /** Message queue: items in the buffers of processes, bytes that wait in its pipe; those who wait for room there. */
  buffered: 22,
  load: 23,
  /** Shared value: heap block of its `bound` items of `value` bytes each. */
  content: 22,
  head4: 24,
  tail4: 25,
  /** Barrier: one of `Phase`. */
  phase: 26,
  /** Socket: one of SocketState; its port and that of its peer, 0 none. Lingering: `value` is the second when that ends. */
  state: 27,
  port: 28,
  peerPort: 29,
  /** Open file (value: the position, flags: those of open(2)): the file. */
  entry: 27,
  /** Open file: how it holds the file's lock, 0 not, 1 shared, 2 alone. The lock itself: how many share it. */
  held: 28,
  /** The end that waits to be accepted after this one; the next socket that has a port. */
  nextWaiting: 30,
  nextSocket: 31,
} as const;
export const SYNC_WORDS = 32;

/** What a barrier is at; see primitives/barrier.ts. */
export const Phase = { filling: 0, acting: 1, draining: 2, resetting: 3, broken: 4 } as const;

/** What is special about an end or socket. */
export const QueueFlag = {
  /** Nothing comes in any more, and nobody waits for an item. */
  shut: 1,
  /** It is served elsewhere: nobody waits for its tasks either. */
  left: 2,
} as const;

export const EndFlag = {
  /** It is not for receiving, or for sending, or no more. */
  noReceive: 1,
  noSend: 2,
  /** SO_REUSEADDR. */
  reuse: 4,
  /** One of a pair that was made together: no network lies between the two. */
  local: 8,
  /** It was let in by a listening socket, and has that one's port. */
  served: 16,
  /** The other end was closed with bytes unread, which is to be told once. */
  reset: 32,
  /** Bytes were sent to an end that is closed: the next ones are refused. */
  refused: 64,
} as const;

/**
 * A socket's life; an end of a pipe has state 0 and needs none.
 *
 *     fresh ──connect──▶ connected            lingering: a record that only keeps a closed connection's port taken
 *       └──────listen──▶ listening ──▶ deaf   deaf: shut down, lets nobody in; datagram: for messages, not connections
 */
export const SocketState = {
  fresh: 0,
  connected: 1,
  listening: 2,
  deaf: 3,
  lingering: 4,
  datagram: 5,
} as const;

/**
 * A message in a queue between processes, where it has the number of the item; or bytes that wait at an end, of which
 * `taken` are gone; or a datagram, with the port that it comes from.
 */
export const Message = { next: 0, text: 1, bytes: 2, item: 3, taken: 3, from: 3, data: 4 } as const;
/**
 * A virtual file: list of all files; `content` is a heap block of bytes with room, `kind` one of `FileKind`, `links` how many
 * have it open, `lock` the object that flock takes, `modified` seconds (a double). A removed file lives on while somebody has it open. One
 * whose `id` is 0 the trace does not tell of; no directory lists one that is `unlisted`.
 */
export const FileEntry = {
  next: 0,
  path: 1,
  content: 2,
  size: 3,
  id: 4,
  links: 5,
  kind: 6,
  mode: 7,
  modified: 8,
  lock: 10,
  removed: 11,
  unlisted: 12,
} as const;
export const FILE_WORDS = 14;
/** What stands at a path. */
export const FileKind = { none: 0, file: 1, directory: 2, null: 3 } as const;
