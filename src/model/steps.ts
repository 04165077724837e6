/** Where stepping stops. */
import { EventKind, isOperation } from '../trace/events.ts';
import type { Columns } from '../trace/trace.ts';

/**
 * operation: what another thread could observe; line: each line that a thread comes to, and each time one has to wait;
 * instruction: every event.
 */
export type Granularity = 'operation' | 'line' | 'instruction';

const K = EventKind;
const ALWAYS = new Set<number>([K.exception, K.deadlock, K.limit, K.end]);

const table = (stops: (kind: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, kind) => (ALWAYS.has(kind) || stops(kind) ? 1 : 0));

const STOPS: Readonly<Record<Granularity, Uint8Array>> = {
  operation: table(isOperation),
  line: table((kind) => kind === K.line || kind === K.block),
  instruction: table(() => true),
};

/** @param linesEnd the event from which on lines are thinned: there, operations stand in for them */
function stopsAt(columns: Columns, event: number, granularity: Granularity, linesEnd: number): boolean {
  const kind = columns.kind[event]!;
  if (STOPS[granularity][kind] === 1) return true;
  return granularity === 'line' && event >= linesEnd && STOPS.operation[kind] === 1;
}

/** The next playhead after this one at which stepping stops; the end when there is none. */
export function nextStop(
  columns: Columns,
  playhead: number,
  granularity: Granularity,
  linesEnd = Number.POSITIVE_INFINITY,
): number {
  for (let event = Math.max(0, playhead); event < columns.length; event++)
    if (stopsAt(columns, event, granularity, linesEnd)) return event + 1;
  return columns.length;
}

/** The last playhead before this one at which stepping stops; 0 when there is none. */
export function previousStop(
  columns: Columns,
  playhead: number,
  granularity: Granularity,
  linesEnd = Number.POSITIVE_INFINITY,
): number {
  for (let event = Math.min(playhead, columns.length + 1) - 2; event >= 0; event--)
    if (stopsAt(columns, event, granularity, linesEnd)) return event + 1;
  return 0;
}
