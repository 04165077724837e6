import { EventKind, LimitKind, WaitKind } from '../trace/events.ts';
import { MAX_TEXT } from '../trace/ring.ts';
import { COST } from './costs.ts';
import { waitingReader } from './deadlock.ts';
import { Halt, Header, Wake } from './layout.ts';
import { chargeTime } from './scheduler/charge.ts';
import { choosesAmongWaiters } from './scheduler/enabled.ts';
import { begin, block, ended, takeWake, tidOf } from './scheduler/operation.ts';
import { wakeUp } from './scheduler/transitions.ts';
import { wakePollers } from './scheduler/wake.ts';
import { halt, type State } from './state.ts';

/** Writes a chunk to stdout (1) or stderr (2). @returns 0, -1 suspended */
export function write(state: State, fd: number, text: string): number {
  if (!begin(state, EventKind.output, fd)) return -1;
  if (report(state, fd, text)) chargeTime(state, COST.output);
  return ended(state, 0);
}

/** Records a chunk of output, if the limit allows it. */
export function report(state: State, fd: number, text: string): boolean {
  const { memory } = state;
  const written = memory.get(Header.outputCount) + text.length;
  memory.set(Header.outputCount, written);
  const limit = memory.get(Header.outputLimit);
  if (written > limit) {
    halt(
      state,
      Halt.limit,
      LimitKind.output,
      `The program printed more than ${limit} characters, the limit of this run.`,
    );
    return false;
  }
  for (let from = 0; from < text.length || from === 0; from += MAX_TEXT) {
    state.emit(EventKind.output, tidOf(state), fd, 0, 0, text.slice(from, from + MAX_TEXT), state.site);
  }
  return true;
}

/**
 * Reads a line of standard input with its newline; '' at the end of input, null when suspended until somebody
 * answers.
 */
export function readLine(state: State): string | null {
  const { memory } = state;
  if (!begin(state, EventKind.input, 0)) return null;
  takeWake(state);
  const line = memory.get(Header.inputHead);
  if (line === 0) {
    if (memory.get(Header.inputOpen) === 0) return ended(state, '');
    const deadline = Number.POSITIVE_INFINITY;
    block(state, { kind: WaitKind.input, operation: EventKind.input, on: 0, id: 0, deadline });
    return null;
  }
  const text = memory.loadText(memory.get(line + 1));
  memory.set(Header.inputHead, memory.get(line));
  if (memory.get(line) === 0) memory.set(Header.inputTail, 0);
  memory.free(memory.get(line + 1));
  memory.free(line);
  state.emit(EventKind.input, tidOf(state), 0, 0, 0, text, state.site);
  return ended(state, `${text}\n`);
}

/**
 * Adds a line to standard input, or ends it (null), and lets a waiting reader go on; at the end all of them. Called for
 * a person, not by a thread: in virtual time while the machine is parked.
 */
export function answerInput(state: State, text: string | null): void {
  if (text === null) state.memory.set(Header.inputOpen, 0);
  else if (!addLine(state, text)) return;
  if (choosesAmongWaiters(state)) return;
  wakePollers(state, 0);
  for (let reader = waitingReader(state); reader !== 0; reader = waitingReader(state)) {
    wakeUp(state, reader, Wake.retry, 0);
    if (text !== null) return;
  }
}

function addLine(state: State, text: string): boolean {
  const { memory } = state;
  const line = memory.alloc(2);
  if (line === 0) return false;
  memory.set(line + 1, memory.storeText(text));
  const tail = memory.get(Header.inputTail);
  if (tail === 0) memory.set(Header.inputHead, line);
  else memory.set(tail, line);
  memory.set(Header.inputTail, line);
  return true;
}
