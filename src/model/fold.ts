/** The fold: applies one event to a draft of a state. Total: an event that makes no sense changes little and breaks nothing. */
import { nanoseconds } from '../base/time.ts';
import { EventKind, eventName, isOperation, VariableScope, WaitKind } from '../trace/events.ts';
import type { Columns, TraceMeta } from '../trace/trace.ts';
import type { Draft, Mutable } from './draft.ts';
import * as objects from './fold-objects.ts';
import { type Happening, onObject, onTask } from './fold-operations.ts';
import * as program from './fold-program.ts';
import * as streams from './fold-streams.ts';
import * as threads from './fold-threads.ts';
import type { Process, ScopeName, Thread } from './state.ts';

const K = EventKind;
const SCOPES: ScopeName[] = [];
for (const [name, number] of Object.entries(VariableScope)) SCOPES[number] = name as ScopeName;

/** Events that are about a thread but that it need not have done by running. */
const PASSIVE = new Set<number>([
  K.none,
  K.ready,
  K.run,
  K['thread-end'],
  K['process-exit'],
  K['process-reap'],
  K['process-orphan'],
  K.deadlock,
  K.limit,
  K.thinned,
  K.end,
]);
const acts = Uint8Array.from({ length: 256 }, (_, kind) => (PASSIVE.has(kind) ? 0 : 1));
const isStep = Uint8Array.from({ length: 256 }, (_, kind) => (isOperation(kind) ? 1 : 0));

export interface FoldContext {
  readonly meta: TraceMeta;
  readonly directory: program.VariableDirectory;
}

/** Applies event `index`; the draft's playhead must be there. */
export function applyEvent(draft: Draft, columns: Columns, index: number, context: FoldContext): void {
  const tid = columns.tid[index]!;
  const time = columns.time[index]!;
  const event: Happening = {
    kind: columns.kind[index]!,
    index,
    site: columns.site[index]!,
    a: columns.a[index]!,
    b: columns.b[index]!,
    c: columns.c[index]!,
    text: columns.strings[columns.text[index]!] ?? '',
  };
  draft.playhead = index + 1;
  // Threads have clocks of their own: one that ran ahead may have recorded a later time already.
  if (time > draft.time) draft.time = nanoseconds(time);
  draft.decision = columns.decision[index]!;
  if (tid === 0) {
    actOfMachine(draft, event);
    return;
  }
  const thread = draft.thread(tid);
  const before = { event: thread.event, site: thread.site };
  enter(draft, thread, event);
  if (event.kind === K.block && event.b === WaitKind.condition)
    objects.learnLock(draft, event.a, columns, before.event);
  actOf(draft, thread, event, context, before.site);
}

/** What every event of a thread says: it was there, and unless it was only spoken about, it ran. */
function enter(draft: Draft, thread: Mutable<Thread>, { kind, site, index }: Happening): void {
  thread.event = index;
  if (site !== 0) thread.site = site;
  if (acts[kind] === 0 || thread.status === 'done') return;
  if (thread.status !== 'running' && kind !== K.block) {
    if (thread.waitsFor !== null && thread.waitsFor.object === 0) threads.endWait(draft, thread);
    threads.setStatus(draft, thread, 'running');
  }
  // It goes on with something else, so what it waited for is over.
  const wait = thread.waitsFor;
  if (wait?.woken && isStep[kind] === 1 && kind !== K.block) threads.endWait(draft, thread);
}

function actOfMachine(draft: Draft, event: Happening): void {
  if (event.kind === K['process-start'])
    threads.startProcess(draft, 0, event.a, event.b, event.c !== 0, event.text);
  else {
    aboutOthers(draft, event);
    aboutTheRun(draft, event);
  }
}

function aboutOthers(draft: Draft, { kind, a, b, c, text, index }: Happening): void {
  switch (kind) {
    case K['process-exit']:
      threads.exitProcess(draft, a, b);
      break;
    case K['process-reap']:
      draft.process(a).status = 'reaped';
      break;
    case K['process-orphan']:
      threads.orphan(draft, a);
      break;
    case K['process-rename']:
      draft.process(a).name = text;
      break;
    case K['thread-rename']:
      draft.thread(a).name = text;
      break;
    case K['object-name']:
      draft.object(a).name = text;
      break;
    case K['object-copy']:
      objects.copyObject(draft, a, b, youngest(draft));
      break;
    case K['object-new']:
      // The machine makes the end on the side of a server.
      objects.newObject(draft, a, b, c, text, 0, 0);
      draft.object(a).event = index;
      break;
    case K.pair:
      streams.pair(draft, a, b, c !== 0);
      break;
    case K['file-content']:
      objects.knowFile(draft.object(a, 'file'), text, index);
      break;
    case K.close:
      // By the machine, for process c, which has ended.
      streams.close(draft.object(a, 'pipe'), c, b);
      break;
  }
}

function aboutTheRun(draft: Draft, { kind, a, text, index }: Happening): void {
  switch (kind) {
    case K.output:
      draft.outputs++;
      break;
    case K.deadlock:
      draft.ending = { kind: 'deadlock', event: index, threads: a, text };
      break;
    case K.limit:
      draft.ending = { kind: 'limit', event: index, limit: a, text };
      break;
    case K.thinned: {
      const name = eventName(a);
      if (name !== undefined) draft.thinned = [...draft.thinned, name];
      if (a === K.call) forgetStacks(draft);
      break;
    }
    case K.end:
      // A deadlock or a limit says more than the exit code that follows from it.
      draft.ending ??= { kind: 'finished', event: index, exitCode: a };
      break;
  }
}

/** Without calls and returns a stack would stay as it is, and lie. */
function forgetStacks(draft: Draft): void {
  for (let index = 0; index < draft.threads.length; index++) {
    const thread = draft.threads.edit(index);
    thread.stack = null;
    thread.ownStack = null;
  }
  for (let index = 0; index < draft.tasks.length; index++)
    if (draft.tasks.at(index)?.stack !== null) draft.tasks.edit(index).stack = null;
}

function actOf(
  draft: Draft,
  thread: Mutable<Thread>,
  event: Happening,
  context: FoldContext,
  siteBefore: number,
): void {
  const { kind, index, site, a, b, c, text } = event;
  switch (kind) {
    case K['process-start']:
      threads.startProcess(draft, thread.tid, a, b, c !== 0, text);
      break;
    case K['thread-start']:
      threads.startThread(draft, a, b === 0 ? thread.pid : b, c !== 0, text);
      break;
    case K['thread-end']:
      threads.endThread(draft, thread, a);
      break;
    case K.run:
      threads.run(draft, thread, a, context.meta.gil !== 'free-threaded');
      break;
    case K.ready:
      threads.ready(draft, thread, a);
      break;
    case K.block:
      threads.block(draft, thread, b, a, text === '' ? null : Number(text), index);
      break;
    case K['object-new']:
      objects.newObject(draft, a, b, c, text, thread.pid, site);
      draft.object(a).event = index;
      break;
    case K['give-up']:
    case K.pass:
      threads.endWait(draft, thread);
      if (kind === K.pass && threads.waitTarget(b, a).object !== 0) {
        const object = draft.object(a);
        object.uses++;
        object.event = index;
      }
      break;
    case K.exception:
      thread.exception = text;
      break;
    case K.line:
      program.line(thread, a);
      break;
    case K.call:
      program.call(thread, a, b, context.meta.functions[a] ?? '', siteBefore);
      break;
    case K.return:
      program.leave(thread, b);
      break;
    case K.variable: {
      const scope = SCOPES[a] ?? 'global';
      const name = context.meta.names[c] ?? `#${c}`;
      if (scope === 'local') {
        program.setLocal(thread, b, { name, repr: text, event: index });
        break;
      }
      const { pid, tid } = thread;
      const whole = scope === 'attribute' ? `${context.meta.names[b] ?? `#${b}`}.${name}` : name;
      const slot = context.directory.slot(pid, scope, whole);
      program.setVariable(draft, slot, { pid, scope, name: whole, repr: text, tid, event: index }, site);
      break;
    }
    default:
      if (onObject(draft, thread, event) || onTask(draft, thread, event)) return;
      aboutOthers(draft, event);
      aboutTheRun(draft, event);
  }
}

/** A fork's copies belong to the process that was started last. */
const youngest = (draft: Draft): Process | undefined => draft.processes.at(draft.processes.length - 1);
