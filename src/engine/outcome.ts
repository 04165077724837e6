import type { Interpreter } from '../vm/interpreter.ts';
import { isSmall, NULL, small, Thread } from '../vm/layout.ts';
import { Reason } from '../vm/reasons.ts';

/** How a thread's code ended, and with which code its process ends when it was the main thread. */
export interface ThreadOutcome {
  /** 0 returned, 1 by an exception. */
  readonly how: number;
  /** Null for a thread that does not end its process. */
  readonly exitCode: number | null;
}

/**
 * Reads a thread's end from its state. The main thread's code answers the exit code of the process (`_bootstrap`);
 * `os._exit` leaves it in the same place and ends the process from any thread.
 */
export function outcomeOf(
  interpreter: Interpreter,
  thread: number,
  reason: number,
  isMain: boolean,
): ThreadOutcome {
  const at = thread >> 2;
  const result = interpreter.words[at + Thread.result] as number;
  const raised = (interpreter.words[at + Thread.raised] as number) !== NULL;
  const code = isSmall(result) ? result >> 1 : raised ? 1 : 0;
  // What the program does not catch, the library does, and says so.
  const ends = isMain || reason === Reason.exit;
  const caught = interpreter.words[at + Thread.outcome] === small(1);
  return { how: raised || caught ? 1 : 0, exitCode: ends ? code : null };
}
