/** Why a run came back. */
export const Reason = {
  /** The budget is spent. */
  budget: 0,
  /** The thread is queued in the kernel; the call is made again when it runs next. */
  suspended: 1,
  /** The thread has ended; Thread.raised says whether by an exception. */
  ended: 2,
  /** The whole process is to end now. */
  exit: 3,
  /** Before a statement, when asked to stop there. */
  line: 4,
  /** The program has grown: the loop begins anew, with the larger one. */
  grown: 5,
} as const;
