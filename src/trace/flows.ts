import { EventKind, WaitKind } from './events.ts';
import { takenItem } from './queue-items.ts';

/** Field b of a shutdown after which the other end finds no end of the stream. */
const SHUT_RECEIVING = 1;

/** Why one event let another happen. The numbers are those of the timeline's columns. */
export const FlowKind = {
  /** release → acquire of a thread that had waited */
  handOver: 1,
  /** put → get of the same item */
  item: 2,
  /** get → put of a thread that had waited for room */
  room: 3,
  /** set → the wait it ended */
  set: 4,
  /** notify → the wait it ended */
  notify: 5,
  /** the last arrival → the waits at a barrier that it ended */
  barrier: 6,
  threadStart: 7,
  processStart: 8,
  threadJoin: 9,
  processJoin: 10,
  /** the last task_done → the join of the queue */
  tasks: 11,
  /** buffer → put of the same item by the feeder thread */
  feed: 12,
  /** send → receive of the same bytes */
  bytes: 13,
  /** the last close → end of file at the other end */
  endOfFile: 14,
  /** connect → accept */
  connect: 15,
  /** task-new → the first task-run */
  taskStart: 16,
  /** task-end → the task-run of one that had waited for it */
  taskJoin: 17,
} as const;

/** What ends a wait of each kind, if it is an event on the same object. */
const CAUSES = new Map<number, { readonly flow: number; readonly by: number }>([
  [WaitKind.acquire, { flow: FlowKind.handOver, by: EventKind.release }],
  [WaitKind.event, { flow: FlowKind.set, by: EventKind.set }],
  [WaitKind.condition, { flow: FlowKind.notify, by: EventKind.notify }],
  [WaitKind.put, { flow: FlowKind.room, by: EventKind.get }],
  [WaitKind.queueJoin, { flow: FlowKind.tasks, by: EventKind['task-done'] }],
  [WaitKind.barrier, { flow: FlowKind.barrier, by: EventKind.barrier }],
]);

interface Pending {
  readonly object: number;
  readonly wait: number;
  readonly event: number;
}

interface Item {
  readonly number: number;
  readonly text: number;
  readonly event: number;
}

/** What was sent into an end and has not been received at the other. */
interface Sent {
  left: number;
  readonly event: number;
}

const CAUSE_KINDS = new Set([...CAUSES.values()].map((cause) => cause.by));

/**
 * Finds the arrows of a trace, one event after the other: `see` answers whether the event is the end of an arrow, which is
 * then in `from`, `kind` and `object`.
 */
export class FlowFinder {
  from = 0;
  kind = 0;
  object = 0;

  /** By event kind, then by object: the latest event that may end a wait. */
  readonly #causes = new Map<number, Map<number, number>>();
  readonly #pending = new Map<number, Pending>();
  /** By queue: what is in it. */
  readonly #items = new Map<number, Item[]>();
  readonly #threadStarts = new Map<number, { readonly event: number; readonly flow: number }>();
  readonly #threadEnds = new Map<number, number>();
  readonly #processEnds = new Map<number, number>();
  /** By queue: items in the buffers of processes. */
  readonly #buffered = new Map<number, Item[]>();
  /** By end: the other end, what is on its way to this one, and who closed it for good. */
  readonly #peers = new Map<number, number>();
  readonly #sent = new Map<number, Sent[]>();
  readonly #closes = new Map<number, number>();
  /** By listening socket: ends that have asked. */
  readonly #callers = new Map<number, { readonly end: number; readonly event: number }[]>();
  /** By task: where it was made, until it runs; where it ended; what it waits for. */
  readonly #made = new Map<number, number>();
  readonly #taskEnds = new Map<number, number>();
  readonly #taskWaits = new Map<number, number>();

  /** @param text the number of the event's text: equal texts have equal numbers */
  see(index: number, kind: number, tid: number, a: number, b: number, c: number, text: number): boolean {
    const found = this.#effect(kind, tid, a, b, c, text);
    this.#remember(index, kind, tid, a, b, c, text);
    return found;
  }

  #arrow(from: number | undefined, kind: number, object: number): boolean {
    if (from === undefined) return false;
    this.from = from;
    this.kind = kind;
    this.object = object;
    return true;
  }

  #effect(kind: number, tid: number, a: number, b: number, c: number, text: number): boolean {
    switch (kind) {
      case EventKind['thread-begin']: {
        const start = this.#threadStarts.get(tid);
        return this.#arrow(start?.event, start?.flow ?? 0, 0);
      }
      case EventKind.get: {
        const items = this.#items.get(a) ?? [];
        const at = takenItem(items, c, (item) => item.text === text);
        const [put] = at < 0 ? [] : items.splice(at, 1);
        this.#pending.delete(tid);
        return this.#arrow(put?.event, FlowKind.item, a);
      }
      case EventKind.acquire:
        return this.#waitOver(tid, a);
      case EventKind.buffer:
        return this.#waitOver(tid, a);
      case EventKind.put: {
        const items = this.#buffered.get(a) ?? [];
        const at = items.findIndex((item) => item.number === c && (c !== 0 || item.text === text));
        const [buffered] = at < 0 ? [] : items.splice(at, 1);
        return buffered === undefined
          ? this.#waitOver(tid, a)
          : this.#arrow(buffered.event, FlowKind.feed, a);
      }
      case EventKind.receive:
        return this.#received(a, b, c);
      case EventKind.accept: {
        const callers = this.#callers.get(b) ?? [];
        const known = callers.findIndex(({ end }) => end === this.#peers.get(a));
        const [caller] = callers.splice(Math.max(0, known), 1);
        return this.#arrow(caller?.event, FlowKind.connect, b);
      }
      case EventKind['task-run']: {
        const made = this.#made.get(a);
        this.#made.delete(a);
        if (made !== undefined) return this.#arrow(made, FlowKind.taskStart, 0);
        const awaited = this.#taskWaits.get(a);
        this.#taskWaits.delete(a);
        return awaited !== undefined && this.#arrow(this.#taskEnds.get(awaited), FlowKind.taskJoin, 0);
      }
      case EventKind.pass:
        if (b === WaitKind.joinThread) return this.#arrow(this.#threadEnds.get(a), FlowKind.threadJoin, 0);
        if (b === WaitKind.joinProcess) return this.#arrow(this.#processEnds.get(a), FlowKind.processJoin, 0);
        return this.#waitOver(tid, a);
      case EventKind.ready:
        // A notified thread goes on to take its lock back: its wait is over here, or where it waits for the lock instead.
        return a === 1 && this.#pending.get(tid)?.wait === WaitKind.condition && this.#waitOver(tid, 0);
      case EventKind.block:
        return (
          b !== WaitKind.condition &&
          this.#pending.get(tid)?.wait === WaitKind.condition &&
          this.#waitOver(tid, 0)
        );
      default:
        return false;
    }
  }

  /** Of the bytes that come out of an end, the first to have been sent. */
  #received(end: number, left: number, bytes: number): boolean {
    if (bytes === 0) return this.#arrow(this.#closes.get(this.#peers.get(end) ?? 0), FlowKind.endOfFile, end);
    const sent = this.#sent.get(end) ?? [];
    const first = sent[0];
    let surplus = sent.reduce((sum, each) => sum + each.left, 0) - left;
    while (surplus > 0 && sent[0] !== undefined) {
      const taken = Math.min(surplus, sent[0].left);
      sent[0].left -= taken;
      surplus -= taken;
      if (sent[0].left === 0) sent.shift();
    }
    return this.#arrow(first?.event, FlowKind.bytes, end);
  }

  /** The arrow that ends what the thread waited for, if it did; `object` 0: whatever it was. */
  #waitOver(tid: number, object: number): boolean {
    const pending = this.#pending.get(tid);
    if (pending === undefined) return false;
    if (object !== 0 && object !== pending.object && pending.wait !== WaitKind.condition) return false;
    this.#pending.delete(tid);
    const cause = CAUSES.get(pending.wait);
    const from = cause === undefined ? undefined : this.#causes.get(cause.by)?.get(pending.object);
    // A cause from before the wait did not end it.
    if (from === undefined || from < pending.event) return false;
    return this.#arrow(from, cause?.flow ?? 0, pending.object);
  }

  #remember(index: number, kind: number, tid: number, a: number, b: number, c: number, text: number): void {
    if (CAUSE_KINDS.has(kind) && (kind !== EventKind.barrier || c !== 0)) {
      const byObject = this.#causes.get(kind) ?? new Map<number, number>();
      this.#causes.set(kind, byObject.set(a, index));
    }
    switch (kind) {
      case EventKind.block: {
        const before = this.#pending.get(tid);
        if (before?.object !== a || before.wait !== b)
          this.#pending.set(tid, { object: a, wait: b, event: index });
        break;
      }
      case EventKind['give-up']:
        this.#pending.delete(tid);
        break;
      case EventKind.put:
        if (!this.#items.has(a)) this.#items.set(a, []);
        this.#items.get(a)?.push({ number: c, text, event: index });
        break;
      case EventKind.buffer:
        if (!this.#buffered.has(a)) this.#buffered.set(a, []);
        this.#buffered.get(a)?.push({ number: c, text, event: index });
        break;
      case EventKind.pair:
        this.#peers.set(a, b).set(b, a);
        break;
      case EventKind.send: {
        const peer = this.#peers.get(a) ?? 0;
        if (!this.#sent.has(peer)) this.#sent.set(peer, []);
        if (peer !== 0) this.#sent.get(peer)?.push({ left: c, event: index });
        break;
      }
      case EventKind.close:
        if (b === 0) this.#closes.set(a, index);
        break;
      case EventKind.shutdown:
        if (b !== SHUT_RECEIVING) this.#closes.set(a, index);
        break;
      case EventKind.connect:
        if (!this.#callers.has(c)) this.#callers.set(c, []);
        if (c !== 0) this.#callers.get(c)?.push({ end: a, event: index });
        break;
      case EventKind['task-new']:
        this.#made.set(a, index);
        break;
      case EventKind['task-wait']:
        this.#taskWaits.set(a, b);
        break;
      case EventKind['task-end']:
        this.#taskEnds.set(a, index);
        break;
      case EventKind['thread-start']:
        this.#threadStarts.set(a, { event: index, flow: FlowKind.threadStart });
        break;
      case EventKind['process-start']:
        this.#threadStarts.set(b, { event: index, flow: FlowKind.processStart });
        break;
      case EventKind['thread-end']:
        this.#threadEnds.set(tid, index);
        break;
      case EventKind['process-exit']:
        this.#processEnds.set(a, index);
        break;
    }
  }
}
