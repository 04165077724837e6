import { EventKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';

/** What an end of a pipe is, said as plainly as possible: part of the model that random programs are led through. */
interface End {
  readonly peer: number;
  readonly receives: boolean;
  readonly sends: boolean;
  readonly capacity: number;
  /** What waits here to be received. */
  content: string;
  closed: boolean;
}

/** So many bytes go in as a whole. */
const WHOLE = 4096;

export class StreamModel {
  readonly #ends = new Map<number, End>();
  readonly #capacities = new Map<number, number>();

  has(id: number): boolean {
    return this.#ends.has(id);
  }

  /** An end was made; it belongs to no other yet. */
  made(id: number, capacity: number): void {
    this.#capacities.set(id, capacity);
  }

  /** @returns what is wrong with the event, '' nothing */
  follow({ kind, a, b, c, text }: TraceEvent): string {
    switch (kind) {
      case EventKind.pair:
        this.#add(a, { peer: b, receives: true, sends: c === 0 });
        this.#add(b, { peer: a, receives: c === 0, sends: true });
        return '';
      case EventKind.send:
        return this.#send(a, b, c, text);
      case EventKind.receive:
        return this.#receive(a, b, c, text);
      case EventKind.close:
        if (b === 0) Object.assign(this.#end(a), { closed: true, content: '' });
        return '';
      default:
        return '';
    }
  }

  #add(id: number, end: Pick<End, 'peer' | 'receives' | 'sends'>): void {
    this.#ends.set(id, { ...end, capacity: this.#capacities.get(id) ?? 0, content: '', closed: false });
  }

  #send(id: number, waiting: number, count: number, text: string): string {
    const end = this.#end(id);
    const peer = this.#end(end.peer);
    if (!end.sends || peer.closed) return 'sends to nobody';
    peer.content += text;
    if (count === 0 || count !== text.length) return 'sends something else';
    if (peer.content.length > peer.capacity) return 'sends more than there is room for';
    return peer.content.length === waiting ? '' : 'wrong number of bytes';
  }

  #receive(id: number, left: number, count: number, text: string): string {
    const end = this.#end(id);
    if (count === 0) return end.content === '' && this.#atEnd(end) ? '' : 'wrong end of the stream';
    if (count !== text.length || !end.content.startsWith(text)) return 'receives something else';
    end.content = end.content.slice(count);
    return end.content.length === left ? '' : 'wrong number of bytes';
  }

  #end(id: number): End {
    const end = this.#ends.get(id);
    if (end === undefined) throw new Error(`no end ${id}`);
    return end;
  }

  #atEnd(end: End): boolean {
    return !end.receives || this.#end(end.peer).closed;
  }

  canReceive(id: number): boolean {
    const end = this.#end(id);
    return end.content !== '' || this.#atEnd(end);
  }

  canSend(id: number, count: number): boolean {
    const end = this.#end(id);
    const peer = this.#end(end.peer);
    const needed = Math.min(count <= WHOLE ? count : 1, peer.capacity);
    return !end.sends || peer.closed || peer.capacity - peer.content.length >= needed;
  }
}
