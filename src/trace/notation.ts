/**
 * The text form of a trace, one event a line, for people, tests and fixtures:
 *
 *     0       -        process-start main
 *     0       main     object-new semaphore keys 4
 *     0.001   main@17  thread-start singer
 *     0.002   singer   thread-begin
 *     0.002   singer   acquire keys 3
 *     0.002   singer   block sleep 1.5
 *     1.502   singer   ready timeout
 *     1.502   singer   release keys 4
 *
 * Time in seconds, then who did it (`-` the machine; `@line` or `@file:line` where its code stood; `!n` the number of the decision, if
 * it is not that of the line above), then the name of the event and its fields in the order of the table here; fields at the end
 * that are 0 or '' are left out. Threads, processes and objects go by the names they are declared with, or as `thread#3`, `process#1001`,
 * `lock#2` by number. Lines that begin with `#` are comments.
 */
import { type EventName, LimitKind, ObjectKind, TaskKind, VariableScope, WaitKind } from './events.ts';

export type Column = 'a' | 'b' | 'c' | 'text';
export type Words = Readonly<Record<string, number>>;

export type Field =
  /** Declares the next thread, process or object: its name goes to `text`, its number to `a`. */
  | { readonly is: 'new-thread' | 'new-process' | 'new-object' }
  | {
      readonly is: 'thread' | 'process' | 'object' | 'number' | 'function' | 'name' | 'event';
      readonly in: Column;
    }
  | { readonly is: 'word'; readonly in: Column; readonly words: Words }
  /** What a wait of the kind in `by` is for: a thread, a process, an object or nothing. */
  | { readonly is: 'target'; readonly in: 'a'; readonly by: Column }
  /** In double quotes, as JSON, unless it is a plain word or number. */
  | { readonly is: 'text'; readonly in: 'text' };

const thread = { is: 'thread', in: 'a' } as const;
const process = { is: 'process', in: 'a' } as const;
const object = { is: 'object', in: 'a' } as const;
const text = { is: 'text', in: 'text' } as const;
const number = (column: Column) => ({ is: 'number', in: column }) as const;
const word = (column: Column, words: Words) => ({ is: 'word', in: column, words }) as const;
const waitKind = (column: Column) => word(column, WaitKind);
const target = (by: Column) => ({ is: 'target', in: 'a', by }) as const;
const objectInB = { is: 'object', in: 'b' } as const;
const pidInB = { is: 'process', in: 'b' } as const;

const DAEMON = { no: 0, daemon: 1 };
const READY = { new: 0, woken: 1, preempted: 2, timeout: 3, 'gave-way': 4 };

/** The fields of each event, in the order in which they are written. */
export const FORMS: Readonly<Record<EventName, readonly Field[]>> = {
  none: [number('a'), number('b'), number('c'), text],
  'process-start': [{ is: 'new-process' }, word('c', DAEMON)],
  'process-exit': [process, number('b')],
  'process-reap': [process, pidInB],
  'process-orphan': [process],
  'process-rename': [process, text],
  'thread-start': [{ is: 'new-thread' }, word('c', DAEMON)],
  'thread-begin': [process],
  'thread-end': [word('a', { returned: 0, exception: 1, killed: 2 }), pidInB],
  'thread-rename': [thread, text],
  run: [number('a')],
  ready: [word('a', READY), { is: 'thread', in: 'b' }],
  block: [waitKind('b'), target('b'), text, number('c')],
  'object-new': [word('b', ObjectKind), { is: 'new-object' }, number('c')],
  'object-name': [object, text],
  'object-copy': [{ is: 'new-object' }, objectInB],
  acquire: [object, number('b')],
  release: [object, number('b')],
  'give-up': [waitKind('c'), target('c'), word('b', { 'would-block': 0, timeout: 1, broken: 2 })],
  set: [object],
  clear: [object],
  pass: [waitKind('b'), target('b')],
  notify: [object, number('b')],
  put: [object, text, number('b'), number('c')],
  get: [object, text, number('b'), number('c')],
  'task-done': [object, number('b')],
  barrier: [object, number('b'), word('c', { waits: 0, opened: 1, broken: 2, reset: 3 })],
  output: [word('a', { stdout: 1, stderr: 2 }), text],
  input: [text],
  'file-open': [object, word('b', { read: 1, write: 2 }), text],
  'file-read': [object, number('b')],
  'file-write': [object, number('b'), text],
  'file-close': [object],
  signal: [process, number('b')],
  line: [number('a')],
  call: [{ is: 'function', in: 'a' }, number('b')],
  return: [{ is: 'function', in: 'a' }, number('b')],
  variable: [word('a', VariableScope), number('b'), { is: 'name', in: 'c' }, text],
  exception: [text],
  deadlock: [number('a'), text],
  limit: [word('a', LimitKind), text],
  thinned: [{ is: 'event', in: 'a' }],
  end: [number('a')],
  buffer: [object, text, number('b'), number('c')],
  pair: [object, objectInB, word('c', { 'both-ways': 0, 'one-way': 1 })],
  send: [object, text, number('b'), number('c')],
  receive: [object, text, number('b'), number('c')],
  listen: [object, number('b')],
  connect: [object, number('b'), { is: 'object', in: 'c' }],
  accept: [object, objectInB],
  close: [object, number('b'), { is: 'process', in: 'c' }],
  load: [object, text, number('b')],
  store: [object, text, number('b')],
  'file-content': [object, number('b'), text],
  'task-new': [number('a'), word('c', TaskKind), text, objectInB],
  'task-run': [number('a')],
  'task-wait': [number('a'), text, number('b')],
  'task-end': [number('a'), word('b', { returned: 0, raised: 1, cancelled: 2 }), text],
  'pool-worker': [object, word('b', { ends: 0, begins: 1 })],
  drop: [object, number('b'), number('c')],
  shutdown: [object, number('b')],
};

/** What the target of a wait is. */
export const targetOf = (wait: number): 'thread' | 'process' | 'object' | 'nothing' => {
  switch (wait) {
    case WaitKind.joinThread:
      return 'thread';
    case WaitKind.joinProcess:
      return 'process';
    case WaitKind.none:
    case WaitKind.sleep:
    case WaitKind.input:
    case WaitKind.poll:
    case WaitKind.joinAny:
      return 'nothing';
    default:
      return 'object';
  }
};

/** A sleep is for nothing, so nothing is written of its target. */
export const isSkipped = (field: Field, values: Readonly<Record<Column, number | string>>): boolean =>
  field.is === 'target' && targetOf(Number(values[field.by])) === 'nothing';

/** May this text stand without quotes? Not when it could be taken for another token. */
export const isPlain = (value: string): boolean => /^[\p{L}\p{N}_.+-]+$/u.test(value) && value !== '-';

/** The `c` that a block has when nothing says otherwise: 1 when it has a timeout. */
export const impliedTimeout = (seconds: string): number => (seconds === '' ? 0 : 1);
