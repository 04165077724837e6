/** Sentences about what processes share: values, files, and what is on its way into a queue between them. */
import { EventKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { codePart, objectPart, shortened, threadPart } from './parts.ts';
import type { Sentence } from './sentences.ts';
import { objectOf, type State } from './state.ts';

const K = EventKind;

export function describeShared(event: TraceEvent, state: State): Sentence | null {
  const { kind, a, b } = event;
  const thread = threadPart(state, event.tid);
  const object = objectPart(state, a);
  const value = codePart(shortened(event.text));
  switch (kind) {
    case K.buffer:
      return { id: 'buffered', values: { thread, object, item: value, size: b } };
    case K.drop:
      return { id: 'dropped', values: { thread, object } };
    case K.load:
      return { id: 'loaded', values: { thread, value, cell: cellPart(state, a, b) } };
    case K.store: {
      const before = objectOf(state, a)?.cells[b]?.previous ?? null;
      const cell = cellPart(state, a, b);
      return before === null
        ? { id: 'stored', values: { thread, value, cell } }
        : { id: 'stored-over', values: { thread, value, cell, before: codePart(shortened(before.repr)) } };
    }
    case K['file-content']:
      return b === 0
        ? { id: 'file-empty', values: { object } }
        : { id: 'file-holds', values: { object, bytes: b } };
    default:
      return null;
  }
}

/** A single value by the name of its object, an element of an array with its index. */
function cellPart(state: State, id: number, index: number) {
  const object = objectPart(state, id);
  const several = (objectOf(state, id)?.cells.length ?? 0) > 1;
  return several ? { ...object, label: `${object.label}[${index}]` } : object;
}
