/** Which sentence says what an event did. */
import { EventKind, eventName, ObjectKind } from '../trace/events.ts';
import { siteLine, type TraceEvent, type TraceMeta } from '../trace/trace.ts';
import { describeShared } from './describe-shared.ts';
import { describeStream } from './describe-streams.ts';
import { describeTask } from './describe-tasks.ts';
import { describeBlock, describeDeadlock, describeGiveUp, describePass } from './describe-waits.ts';
import { isSemaphore, objectKindName } from './fold-objects.ts';
import { codePart, objectPart, processPart, shortened, threadPart } from './parts.ts';
import type { Sentence } from './sentences.ts';
import { objectOf, processOf, type State, threadOf } from './state.ts';

const K = EventKind;

/** The sentence of an event. @param state the one right after it */
export function describe(event: TraceEvent, state: State, meta: TraceMeta): Sentence {
  return (
    describeLife(event, state) ??
    describeObject(event, state) ??
    describeShared(event, state) ??
    describeStream(event, state) ??
    describeTask(event, state) ??
    describeOutside(event, state) ??
    describeSteps(event, state, meta) ?? { id: 'unknown', values: { kind: event.kind } }
  );
}

export const NOTHING_YET: Sentence = { id: 'nothing-yet', values: {} };

function describeLife(event: TraceEvent, state: State): Sentence | null {
  const { kind, a, b } = event;
  const thread = threadPart(state, event.tid);
  switch (kind) {
    case K['process-start']:
      return event.tid === 0
        ? { id: 'run-begins', values: { thread: threadPart(state, b) } }
        : { id: 'started-process', values: { thread, process: processPart(state, a) } };
    case K['process-exit']: {
      const process = processPart(state, a);
      const record = processOf(state, a);
      if (record?.status !== 'zombie') return { id: 'process-over', values: { process, code: b } };
      const parent = processPart(state, record.parent);
      return { id: 'process-zombie', values: { process, code: b, parent } };
    }
    case K['process-reap']: {
      const parent = b === 0 ? (processOf(state, a)?.parent ?? 0) : b;
      return { id: 'reaped', values: { process: processPart(state, a), parent: processPart(state, parent) } };
    }
    case K['process-orphan']:
      return { id: 'orphaned', values: { process: processPart(state, a) } };
    case K['process-rename']:
      return { id: 'process-named', values: { process: processPart(state, a) } };
    case K['thread-rename']:
      return { id: 'thread-named', values: { child: threadPart(state, a) } };
    case K['thread-start']:
      return { id: 'started-thread', values: { thread, child: threadPart(state, a) } };
    case K['thread-begin']:
      return { id: 'began', values: { thread } };
    case K['thread-end']: {
      if (a === 2) return { id: 'killed', values: { thread } };
      const exception = threadOf(state, event.tid)?.exception ?? null;
      return a === 1 && exception !== null
        ? { id: 'died-of', values: { thread, exception: codePart(shortened(exception)) } }
        : { id: 'returned', values: { thread } };
    }
    case K.run:
      return { id: 'runs', values: { thread, core: a } };
    case K.ready:
      return describeReady(event, state);
    case K.block:
      return describeBlock(event, state);
    default:
      return null;
  }
}

function describeReady({ tid, a, b }: TraceEvent, state: State): Sentence {
  const thread = threadPart(state, tid);
  switch (a) {
    case 0:
      return { id: 'ready-new', values: { thread } };
    case 2:
      return { id: 'ready-preempted', values: { thread } };
    case 3:
      return { id: 'ready-timeout', values: { thread } };
    case 4:
      return { id: 'ready-gave-way', values: { thread } };
    default:
      return b === 0
        ? { id: 'ready-woken', values: { thread } }
        : { id: 'ready-woken-by', values: { thread, waker: threadPart(state, b) } };
  }
}

function describeObject(event: TraceEvent, state: State): Sentence | null {
  const { kind, a, b, c, text } = event;
  const thread = threadPart(state, event.tid);
  const object = objectPart(state, a);
  const record = objectOf(state, a);
  const waiting = record?.waiters.length ?? 0;
  const free = record?.free ?? 0;
  const permits = record?.permits ?? 0;
  const depth = record?.holders.find((holder) => holder.tid === event.tid)?.depth ?? 0;
  switch (kind) {
    case K['object-new']:
      if (event.tid === 0) return { id: 'came-up', values: { kind: objectKindName(b) } };
      if (text === '') return { id: 'made-unnamed', values: { thread, kind: objectKindName(b) } };
      if (b === ObjectKind.semaphore || b === ObjectKind.boundedSemaphore)
        return { id: 'made-semaphore', values: { thread, object, permits } };
      if (b === ObjectKind.queue) return { id: 'made-queue', values: { thread, object, bound: c } };
      if (b === ObjectKind.barrier) return { id: 'made-barrier', values: { thread, object, permits } };
      if (b === ObjectKind.pool) return { id: 'made-pool', values: { thread, object, workers: c } };
      return { id: 'made-object', values: { thread, object, kind: objectKindName(b) } };
    case K['object-name']:
      return { id: 'named', values: { object, kind: record?.kind ?? 'lock' } };
    case K['object-copy']:
      return { id: 'copied', values: { object } };
    case K.acquire:
      if (record !== undefined && isSemaphore(record.kind))
        return { id: 'acquired-semaphore', values: { thread, object, free, permits } };
      return depth > 1
        ? { id: 'acquired-again', values: { thread, object, depth } }
        : { id: 'acquired-lock', values: { thread, object } };
    case K.release:
      if (record !== undefined && isSemaphore(record.kind))
        return { id: 'released-semaphore', values: { thread, object, free, waiting } };
      return depth > 0
        ? { id: 'released-level', values: { thread, object, depth } }
        : { id: 'released-lock', values: { thread, object, waiting } };
    case K.set:
      return { id: 'set', values: { thread, object, waiting } };
    case K.clear:
      return { id: 'cleared', values: { thread, object } };
    case K.notify:
      return { id: 'notified', values: { thread, object, woken: b } };
    case K.put:
      return { id: 'put', values: { thread, object, item: codePart(shortened(text)), size: b } };
    case K.get:
      return { id: 'got', values: { thread, object, item: codePart(shortened(text)), size: b } };
    case K['task-done']:
      return { id: 'task-done', values: { thread, object, unfinished: b } };
    case K.barrier:
      if (c === 1) return { id: 'barrier-opened', values: { thread, object } };
      if (c === 2) return { id: 'barrier-broken', values: { thread, object } };
      if (c === 3) return { id: 'barrier-reset', values: { thread, object } };
      return { id: 'barrier-arrived', values: { thread, object, arrived: b, permits } };
    case K['give-up']:
      return describeGiveUp(event, state);
    case K.pass:
      return describePass(event, state);
    default:
      return null;
  }
}

function describeOutside(event: TraceEvent, state: State): Sentence | null {
  const { kind, a, b } = event;
  const thread = threadPart(state, event.tid);
  const object = objectPart(state, a);
  const text = codePart(shortened(event.text.replace(/\n+$/, '')));
  switch (kind) {
    case K.output:
      return { id: a === 2 ? 'wrote-error' : 'wrote', values: { thread, output: text } };
    case K.input:
      return { id: 'read-line', values: { thread, input: text } };
    case K['file-open']:
      return { id: b === 2 ? 'opened-writing' : 'opened-reading', values: { thread, object } };
    case K['file-read']:
      return { id: 'read-file', values: { thread, object, bytes: b } };
    case K['file-write']:
      return { id: 'wrote-file', values: { thread, object, bytes: b } };
    case K['file-close']:
      return { id: 'closed-file', values: { thread, object } };
    case K.signal:
      return { id: 'signalled', values: { thread, process: processPart(state, a), signal: b } };
    default:
      return null;
  }
}

function describeSteps(event: TraceEvent, state: State, meta: TraceMeta): Sentence | null {
  const { kind, a, c } = event;
  const thread = threadPart(state, event.tid);
  const name = meta.functions[a] ?? '?';
  // <module>, <lambda> and their like are not called by name.
  const functionPart = codePart(name.startsWith('<') ? name : `${name}()`);
  switch (kind) {
    case K.line:
      return { id: 'at-line', values: { thread, line: siteLine(event.site) } };
    case K.call:
      return { id: 'called', values: { thread, function: functionPart } };
    case K.return:
      return { id: 'returned-from', values: { thread, function: functionPart } };
    case K.variable: {
      const value = codePart(shortened(event.text));
      const index = state.playhead - 1;
      const shared = state.variables.find((each) => each.event === index);
      const variable = codePart(shared?.name ?? meta.names[c] ?? '?');
      const before = shared?.previous;
      return before == null
        ? { id: 'set-variable', values: { thread, name: variable, value } }
        : {
            id: 'changed-variable',
            values: { thread, name: variable, value, before: codePart(shortened(before.repr)) },
          };
    }
    case K.exception:
      return { id: 'uncaught', values: { thread, exception: codePart(shortened(event.text)) } };
    case K.deadlock:
      return describeDeadlock(state);
    case K.limit:
      return { id: 'limit', values: { message: codePart(event.text) } };
    case K.thinned:
      return { id: 'thinned', values: { kind: eventName(a) ?? String(a) } };
    case K.end:
      return { id: 'over', values: { code: a } };
    default:
      return null;
  }
}
