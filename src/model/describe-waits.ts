/** Which sentence says why a thread waits, and why nobody goes on. */
import { WaitKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { isSemaphore } from './fold-objects.ts';
import { objectPart, processPart, threadPart } from './parts.ts';
import type { Sentence, SentenceOf } from './sentences.ts';
import { objectOf, processOf, type State, threadOf } from './state.ts';
import { type WaitCycle, waitGraph } from './waits.ts';

export function describeBlock(event: TraceEvent, state: State): Sentence {
  const { tid, a, b, text } = event;
  const thread = threadPart(state, tid);
  // Deadlines come back from differences of clocks: whole microseconds are exact enough to read.
  const seconds = text === '' ? null : Math.round(Number(text) * 1e6) / 1e6;
  switch (b) {
    case WaitKind.sleep:
      return { id: 'sleeps', values: { thread, seconds: seconds ?? 0 } };
    case WaitKind.input:
      return { id: 'waits-input', values: { thread } };
    case WaitKind.joinThread:
      return { id: 'waits-thread', values: { thread, child: threadPart(state, a), timeout: seconds } };
    case WaitKind.joinProcess:
      return { id: 'waits-process', values: { thread, process: processPart(state, a), timeout: seconds } };
    default:
      return describeWaitForObject(event, state, seconds);
  }
}

function describeWaitForObject({ tid, a, b }: TraceEvent, state: State, timeout: number | null): Sentence {
  const thread = threadPart(state, tid);
  const object = objectPart(state, a);
  const record = objectOf(state, a);
  const values = { thread, object, timeout };
  const ahead = Math.max(0, record?.waiters.findIndex((waiter) => waiter.tid === tid) ?? 0);
  switch (b) {
    case WaitKind.acquire: {
      if (record !== undefined && isSemaphore(record.kind))
        return { id: 'waits-semaphore', values: { ...values, ahead, permits: record.permits } };
      const holder = record?.holders[0];
      if (holder === undefined) return { id: 'waits-object', values: { ...values, ahead } };
      if (holder.tid === tid) return { id: 'waits-own-lock', values };
      return { id: 'waits-lock', values: { ...values, ahead, holder: threadPart(state, holder.tid) } };
    }
    case WaitKind.event:
      return { id: 'waits-event', values };
    case WaitKind.condition:
      return { id: 'waits-condition', values };
    case WaitKind.put:
      return { id: 'waits-put', values: { ...values, bound: record?.bound ?? 0 } };
    case WaitKind.get:
      return { id: 'waits-get', values };
    case WaitKind.queueJoin:
      return { id: 'waits-queue-join', values: { ...values, unfinished: record?.unfinished ?? 0 } };
    case WaitKind.barrier: {
      const { arrived = 0, permits = 0 } = record ?? {};
      return { id: 'waits-barrier', values: { ...values, arrived, permits } };
    }
    default:
      return { id: 'waits-object', values: { ...values, ahead } };
  }
}

/** Names the cycle if there is one, else everybody who is stuck. */
export function describeDeadlock(state: State): Sentence {
  const graph = waitGraph(state);
  const cycle = graph.cycles[0];
  if (cycle !== undefined) return { id: 'deadlock-cycle', values: { links: describeCycle(state, cycle) } };
  const waits = graph.stuck.map((tid) => describeWait(state, tid));
  return { id: 'deadlock-threads', values: { threads: waits.length, waits } };
}

/** Who waits for what, link by link. */
export const describeCycle = (state: State, cycle: WaitCycle): Sentence[] =>
  cycle.threads.map((tid) => describeWait(state, tid));

type Link = SentenceOf<'link-object'> | SentenceOf<'link-thread'> | SentenceOf<'link-waits'>;

function describeWait(state: State, tid: number): Link {
  const thread = threadPart(state, tid);
  const wait = threadOf(state, tid)?.waitsFor;
  if (wait == null) return { id: 'link-waits', values: { thread, object: objectPart(state, 0) } };
  if (wait.object === 0) {
    const target = wait.kind === 'joinProcess' ? (processOf(state, wait.target)?.mainTid ?? 0) : wait.target;
    return { id: 'link-thread', values: { thread, child: threadPart(state, target) } };
  }
  const object = objectPart(state, wait.object);
  const holder = objectOf(state, wait.object)?.holders[0];
  return holder === undefined || wait.kind !== 'acquire'
    ? { id: 'link-waits', values: { thread, object } }
    : { id: 'link-object', values: { thread, object, holder: threadPart(state, holder.tid) } };
}
