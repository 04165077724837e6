/** A sentence before it is put into words: what is said, and about whom. The catalogues in sentences.en.ts and sentences.zh.ts have the words. */
import type { CodePart, ObjectPart, Part, ProcessPart, TaskPart, ThreadPart } from './sentence-parts.ts';
import type { ObjectKindName } from './state.ts';
import type { TaskKindName } from './state-parts.ts';

type By = { readonly thread: ThreadPart };
type Of = { readonly task: TaskPart };
type On = By & { readonly object: ObjectPart };
/** `timeout`: seconds, null for ever. */
type Waiting = By & { readonly timeout: number | null };
type WaitingOn = Waiting & { readonly object: ObjectPart };
/** `ahead`: how many wait already; `waiting`: how many wait still. */
type Ahead = { readonly ahead: number };
type Still = { readonly waiting: number };

/** Every sentence by its id, with what it needs. */
export interface SentenceValues {
  'nothing-yet': object;
  'run-begins': By;
  'started-process': By & { readonly process: ProcessPart };
  'started-thread': By & { readonly child: ThreadPart };
  began: By;
  returned: By;
  'died-of': By & { readonly exception: CodePart };
  killed: By;
  'process-over': { readonly process: ProcessPart; readonly code: number };
  'process-zombie': { readonly process: ProcessPart; readonly code: number; readonly parent: ProcessPart };
  reaped: { readonly process: ProcessPart; readonly parent: ProcessPart };
  orphaned: { readonly process: ProcessPart };
  'process-named': { readonly process: ProcessPart };
  'thread-named': { readonly child: ThreadPart };
  runs: By & { readonly core: number };
  'ready-new': By;
  'ready-woken': By;
  'ready-woken-by': By & { readonly waker: ThreadPart };
  'ready-preempted': By;
  'ready-timeout': By;
  'ready-gave-way': By;
  'waits-lock': WaitingOn & Ahead & { readonly holder: ThreadPart };
  'waits-own-lock': WaitingOn;
  'waits-semaphore': WaitingOn & Ahead & { readonly permits: number };
  'waits-event': WaitingOn;
  'waits-condition': WaitingOn;
  'waits-put': WaitingOn & { readonly bound: number };
  'waits-get': WaitingOn;
  'waits-queue-join': WaitingOn & { readonly unfinished: number };
  'waits-barrier': WaitingOn & { readonly arrived: number; readonly permits: number };
  'waits-thread': Waiting & { readonly child: ThreadPart };
  'waits-process': Waiting & { readonly process: ProcessPart };
  'waits-any-child': Waiting;
  'waits-receive': WaitingOn;
  'waits-send': WaitingOn;
  'waits-accept': WaitingOn;
  'waits-connect': WaitingOn;
  'waits-any-end': Waiting;
  'waits-buffer': WaitingOn;
  'waits-object': WaitingOn & Ahead;
  sleeps: By & { readonly seconds: number };
  'waits-input': By;
  'came-up': { readonly kind: ObjectKindName };
  'made-unnamed': By & { readonly kind: ObjectKindName };
  'made-object': On & { readonly kind: ObjectKindName };
  'made-semaphore': On & { readonly permits: number };
  'made-queue': On & { readonly bound: number };
  'made-barrier': On & { readonly permits: number };
  'made-pool': On & { readonly workers: number };
  named: { readonly object: ObjectPart; readonly kind: ObjectKindName };
  copied: { readonly object: ObjectPart };
  'acquired-lock': On;
  'acquired-again': On & { readonly depth: number };
  'acquired-semaphore': On & { readonly free: number; readonly permits: number };
  'released-lock': On & Still;
  'released-level': On & { readonly depth: number };
  'released-semaphore': On & Still & { readonly free: number };
  'gave-up-at-once': By & { readonly what: Part };
  'gave-up-timeout': By & { readonly what: Part };
  'gave-up-any': By;
  'gave-up-any-timeout': By;
  'gave-up-broken': On;
  refused: By;
  set: On & Still;
  cleared: On;
  'passed-event': On;
  'passed-condition': On;
  'passed-barrier': On;
  'passed-poll': On;
  'passed-call': On;
  'passed-any': By;
  'passed-object': On;
  'joined-thread': By & { readonly child: ThreadPart };
  'joined-process': By & { readonly process: ProcessPart; readonly code: number | null };
  'joined-any': By;
  notified: On & { readonly woken: number };
  put: On & { readonly item: CodePart; readonly size: number };
  got: On & { readonly item: CodePart; readonly size: number };
  'task-done': On & { readonly unfinished: number };
  'barrier-arrived': On & { readonly arrived: number; readonly permits: number };
  'barrier-opened': On;
  'barrier-broken': On;
  'barrier-reset': On;
  buffered: On & { readonly item: CodePart; readonly size: number };
  dropped: On;
  loaded: By & { readonly cell: ObjectPart; readonly value: CodePart };
  stored: By & { readonly cell: ObjectPart; readonly value: CodePart };
  'stored-over': By & { readonly cell: ObjectPart; readonly value: CodePart; readonly before: CodePart };
  'file-holds': { readonly object: ObjectPart; readonly bytes: number };
  'file-empty': { readonly object: ObjectPart };
  paired: { readonly object: ObjectPart; readonly other: ObjectPart };
  'paired-one-way': { readonly object: ObjectPart; readonly other: ObjectPart };
  sent: On & { readonly data: CodePart; readonly waiting: number };
  received: On & { readonly data: CodePart; readonly left: number };
  'received-end': On;
  listens: On & { readonly port: number };
  'asked-in': By & { readonly listening: ObjectPart; readonly port: number };
  'connected-outside': By & { readonly port: number };
  accepted: On & { readonly listening: ObjectPart };
  closed: On;
  'closed-once': On & { readonly handles: number };
  'closed-for-good': On & { readonly other: ObjectPart };
  'shut-receiving': On;
  'shut-sending': On & { readonly other: ObjectPart };
  'shut-both': On & { readonly other: ObjectPart };
  'closed-by-end': { readonly object: ObjectPart; readonly handles: number };
  'closed-by-end-once': { readonly object: ObjectPart; readonly handles: number };
  'made-task': By & Of & { readonly taskKind: TaskKindName };
  submitted: On & Of & { readonly waiting: number };
  'runs-task': By & Of;
  'left-tasks': By;
  'task-waits': By & Of & { readonly what: Part };
  'task-pauses': By & Of;
  'task-returned': Of & { readonly result: CodePart };
  'task-done-quietly': Of;
  'task-raised': Of & { readonly exception: CodePart };
  'task-cancelled': Of;
  'joined-pool': On;
  'left-pool': On;
  wrote: By & { readonly output: CodePart };
  'wrote-error': By & { readonly output: CodePart };
  'read-line': By & { readonly input: CodePart };
  'opened-reading': On;
  'opened-writing': On;
  'read-file': On & { readonly bytes: number };
  'wrote-file': On & { readonly bytes: number };
  'closed-file': On;
  signalled: By & { readonly process: ProcessPart; readonly signal: number };
  'at-line': By & { readonly line: number };
  called: By & { readonly function: CodePart };
  'returned-from': By & { readonly function: CodePart };
  'set-variable': By & { readonly name: CodePart; readonly value: CodePart };
  'changed-variable': By & { readonly name: CodePart; readonly value: CodePart; readonly before: CodePart };
  uncaught: By & { readonly exception: CodePart };
  'deadlock-cycle': { readonly links: readonly Sentence[] };
  'deadlock-threads': { readonly threads: number; readonly waits: readonly Sentence[] };
  'link-object': On & { readonly holder: ThreadPart };
  'link-thread': By & { readonly child: ThreadPart };
  'link-waits': On;
  'link-any-child': By;
  'link-any-end': By;
  limit: { readonly message: CodePart };
  thinned: { readonly kind: string };
  over: { readonly code: number };
  unknown: { readonly kind: number };
}

export type SentenceId = keyof SentenceValues;
export type SentenceOf<Id extends SentenceId> = { readonly id: Id; readonly values: SentenceValues[Id] };
export type Sentence = { readonly [Id in SentenceId]: SentenceOf<Id> }[SentenceId];

/** The words of one language. `{name}` stands for a value; where a number changes the words, a function chooses them. */
export interface SentenceWords {
  readonly sentences: { readonly [Id in SentenceId]: string | ((values: SentenceValues[Id]) => string) };
  readonly kinds: Readonly<Record<ObjectKindName, string>>;
  readonly taskKinds: Readonly<Record<TaskKindName, string>>;
  /** Between the sentences of a list. */
  readonly separator: string;
}

type Value = string | number | null | Part | readonly Sentence[];

/** Puts a sentence into words. */
export function say(sentence: Sentence, words: SentenceWords): Part[] {
  const form = words.sentences[sentence.id] as string | ((values: object) => string);
  const template = typeof form === 'string' ? form : form(sentence.values);
  const values = sentence.values as Readonly<Record<string, Value>>;
  const parts: Part[] = [];
  for (const piece of template.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name !== undefined) parts.push(...partsOf(name, values[name] ?? '', words));
    else if (piece !== '') parts.push({ text: piece });
  }
  return joined(parts);
}

function partsOf(name: string, value: Value, words: SentenceWords): Part[] {
  if (typeof value === 'number') return [{ text: String(value) }];
  if (typeof value === 'string') {
    if (name === 'taskKind') return [{ text: words.taskKinds[value as TaskKindName] ?? value }];
    return [{ text: name === 'kind' ? (words.kinds[value as ObjectKindName] ?? value) : value }];
  }
  if (value === null) return [];
  if (!Array.isArray(value)) return [value as Part];
  return (value as readonly Sentence[]).flatMap((each, index) => [
    ...(index === 0 ? [] : [{ text: words.separator }]),
    ...say(each, words),
  ]);
}

/** Neighbouring pieces of text as one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if ('text' in part && last !== undefined && 'text' in last)
      result[result.length - 1] = { text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
