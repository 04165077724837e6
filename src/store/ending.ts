import type { Stop } from '../engine/session.ts';
import { threadLabel } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { EventKind } from '../trace/events.ts';

/** A run that did not end as it should have, and the step at which it shows. */
export interface Ending {
  readonly kind: 'deadlock' | 'limit' | 'uncaught' | 'code';
  readonly message: string;
  /** Who was ended by the error; '' where it is nobody's. */
  readonly thread: string;
  readonly exitCode: number;
  readonly playhead: number;
}

/** What is to be said about the end of a run; null: nothing, or it has not ended. */
export function endingOf(model: Model, stop: Stop | null): Ending | null {
  if (stop === null) return null;
  const { reason, message, exitCode } = stop;
  const ending = { message, exitCode, thread: '' };
  if (reason === 'deadlock' || reason === 'limit') {
    return { ...ending, kind: reason, playhead: lastOf(model, EventKind[reason]) ?? model.length };
  }
  if (reason !== 'finished') return null;
  const place = lastOf(model, EventKind.exception) ?? tracebackOf(model, exitCode);
  if (place !== null) {
    const { kind, text, tid } = model.event(place - 1);
    const thread = threadLabel(model.stateAt(model.length), tid);
    const error = kind === EventKind.exception ? text : (text.trimEnd().split('\n').at(-1) ?? '');
    return { ...ending, kind: 'uncaught', message: error, thread, playhead: place };
  }
  return exitCode === 0 ? null : { ...ending, kind: 'code', playhead: model.length };
}

/** Where the last traceback was printed that belongs to an error nobody caught. */
function tracebackOf(model: Model, exitCode: number): number | null {
  for (let index = model.outputs.length - 1; index >= 0; index--) {
    const event = model.outputs[index] ?? 0;
    const { a, text } = model.event(event);
    if (a !== 2 || !text.includes('Traceback (most recent call last)')) continue;
    // A program may print a traceback of what it has caught.
    if (exitCode !== 0 || /^(Exception in thread|Process )/m.test(text)) return event + 1;
  }
  return null;
}

/** The playhead just after the last event of a kind; null when there is none. */
function lastOf(model: Model, kind: number): number | null {
  const { columns } = model.trace();
  for (let event = columns.length - 1; event >= 0; event--)
    if (columns.kind[event] === kind) return event + 1;
  return null;
}
