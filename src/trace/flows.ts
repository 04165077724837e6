import { EventKind, WaitKind } from './events.ts';
import { takenItem } from './queue-items.ts';

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
      case EventKind.put:
        return this.#waitOver(tid, a);
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
