/** Which sentence says why a thread waits, and why nobody goes on. */
import { WaitKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { isSemaphore } from './fold-objects.ts';
import { waitTarget } from './fold-threads.ts';
import { objectPart, processPart, threadPart } from './parts.ts';
import type { Part } from './sentence-parts.ts';
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
    case WaitKind.joinAny:
      return { id: 'waits-any-child', values: { thread, timeout: seconds } };
    case WaitKind.poll:
      return a === 0
        ? { id: 'waits-any-end', values: { thread, timeout: seconds } }
        : describeWaitForObject(event, state, seconds);
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
    case WaitKind.receive:
    case WaitKind.poll:
      return { id: record?.listener ? 'waits-accept' : 'waits-receive', values };
    case WaitKind.send:
      return { id: 'waits-send', values };
    case WaitKind.accept:
      return { id: 'waits-accept', values };
    case WaitKind.connect:
      return { id: 'waits-connect', values };
    case WaitKind.buffer:
      return { id: 'waits-buffer', values };
    default:
      return { id: 'waits-object', values: { ...values, ahead } };
  }
}

/** A wait that was given up, or not begun at all. */
export function describeGiveUp({ tid, a, b, c }: TraceEvent, state: State): Sentence {
  const thread = threadPart(state, tid);
  const what = awaited(c, a, state);
  const late = b === 1;
  if (b === 2) return { id: 'gave-up-broken', values: { thread, object: objectPart(state, a) } };
  if (b === 3) return { id: 'refused', values: { thread } };
  if (what === null) return { id: late ? 'gave-up-any-timeout' : 'gave-up-any', values: { thread } };
  return { id: late ? 'gave-up-timeout' : 'gave-up-at-once', values: { thread, what } };
}

/** Who or what a wait is for; null: several. */
function awaited(kind: number, number: number, state: State): Part | null {
  const { object, target } = waitTarget(kind, number);
  if (object !== 0) return objectPart(state, object);
  if (target === 0) return null;
  return kind === WaitKind.joinThread ? threadPart(state, target) : processPart(state, target);
}

export function describePass({ tid, a, b }: TraceEvent, state: State): Sentence {
  const thread = threadPart(state, tid);
  const object = objectPart(state, a);
  switch (b) {
    case WaitKind.joinThread:
      return { id: 'joined-thread', values: { thread, child: threadPart(state, a) } };
    case WaitKind.joinAny:
    case WaitKind.joinProcess: {
      if (a === 0) return { id: 'joined-any', values: { thread } };
      const code = processOf(state, a)?.exitCode ?? null;
      return { id: 'joined-process', values: { thread, process: processPart(state, a), code } };
    }
    case WaitKind.event:
      return { id: 'passed-event', values: { thread, object } };
    case WaitKind.condition:
      return { id: 'passed-condition', values: { thread, object } };
    case WaitKind.barrier:
      return { id: 'passed-barrier', values: { thread, object } };
    case WaitKind.poll: {
      if (a === 0) return { id: 'passed-any', values: { thread } };
      return { id: objectOf(state, a)?.listener ? 'passed-call' : 'passed-poll', values: { thread, object } };
    }
    default:
      return { id: 'passed-object', values: { thread, object } };
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

type LinkId = 'link-object' | 'link-thread' | 'link-waits' | 'link-any-child' | 'link-any-end';
type Link = { readonly [Id in LinkId]: SentenceOf<Id> }[LinkId];

function describeWait(state: State, tid: number): Link {
  const thread = threadPart(state, tid);
  const wait = threadOf(state, tid)?.waitsFor;
  if (wait == null) return { id: 'link-waits', values: { thread, object: objectPart(state, 0) } };
  if (wait.kind === 'joinAny') return { id: 'link-any-child', values: { thread } };
  if (wait.object === 0 && wait.kind === 'poll') return { id: 'link-any-end', values: { thread } };
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
