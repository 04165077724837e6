/**
 * The cost model of virtual time, in nanoseconds. The figures are of the size that CPython 3.13 shows on a current desktop
 * machine (a bytecode instruction some 20 ns, an uncontended lock operation 50–100 ns, a thread some 50 µs, a forked process
 * about a millisecond); what matters is their ratio, which decides who comes first.
 */
export const COST = {
  instruction: 20,
  operation: 100,
  threadStart: 50_000,
  /** Until the first step of the new thread. */
  threadBirth: 20_000,
  fork: 1_000_000,
  forkBirth: 500_000,
  spawn: 1_500_000,
  spawnBirth: 30_000_000,
  output: 2_000,
  file: 20_000,
  /** Sending bytes to another thread or process, or receiving them. */
  transfer: 2_000,
  connect: 30_000,
  /** From kill() until the process is gone. */
  signal: 300_000,
  processExit: 200_000,
} as const;

/** How long a thread may hold the GIL or a core while another wants it: sys.getswitchinterval(). */
export const SWITCH_INTERVAL = 5_000_000;
/** free-threaded: threads of one process that run on several cores take turns this finely. */
export const PARALLEL_SLICE = 1_000;
/** Largest number of instructions that a thread runs before the host looks at the stop flag. */
export const MAX_BUDGET = 250_000;
/** roundrobin: instructions a turn; random: mean number of instructions until the policy is asked. */
export const TURN = 120;
