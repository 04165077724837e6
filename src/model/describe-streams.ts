/** Sentences about pipes and sockets. */
import { EventKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { codePart, objectPart, shortened, threadPart } from './parts.ts';
import type { Sentence } from './sentences.ts';
import { objectOf, type State } from './state.ts';

const K = EventKind;

const SHUT_RECEIVING = 1;
const SHUT_SENDING = 2;

export function describeStream(event: TraceEvent, state: State): Sentence | null {
  const { kind, tid, a, b, c } = event;
  const thread = threadPart(state, tid);
  const object = objectPart(state, a);
  const data = codePart(shortened(event.text));
  switch (kind) {
    case K.pair:
      return { id: c === 0 ? 'paired' : 'paired-one-way', values: { object, other: objectPart(state, b) } };
    case K.send:
      return { id: 'sent', values: { thread, object, data, waiting: b } };
    case K.receive:
      return c === 0
        ? { id: 'received-end', values: { thread, object } }
        : { id: 'received', values: { thread, object, data, left: b } };
    case K.listen:
      return { id: 'listens', values: { thread, object, port: b } };
    case K.connect:
      return c === 0
        ? { id: 'connected-outside', values: { thread, port: b } }
        : { id: 'asked-in', values: { thread, listening: objectPart(state, c), port: b } };
    case K.accept:
      return { id: 'accepted', values: { thread, object, listening: objectPart(state, b) } };
    case K.shutdown: {
      if (b === SHUT_RECEIVING) return { id: 'shut-receiving', values: { thread, object } };
      const other = objectPart(state, objectOf(state, a)?.stream?.peer ?? 0);
      return { id: b === SHUT_SENDING ? 'shut-sending' : 'shut-both', values: { thread, object, other } };
    }
    case K.close:
      return describeClose(event, state);
    default:
      return null;
  }
}

function describeClose({ tid, a, b }: TraceEvent, state: State): Sentence {
  const object = objectPart(state, a);
  const stream = objectOf(state, a)?.stream ?? null;
  // Its process has ended, and so it was closed for it.
  if (tid === 0)
    return { id: b === 0 ? 'closed-by-end' : 'closed-by-end-once', values: { object, handles: b } };
  const thread = threadPart(state, tid);
  if (b > 0) return { id: 'closed-once', values: { thread, object, handles: b } };
  return stream === null || stream.peer === 0
    ? { id: 'closed', values: { thread, object } }
    : { id: 'closed-for-good', values: { thread, object, other: objectPart(state, stream.peer) } };
}
