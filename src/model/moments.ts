/** Where in a run a moment is: found by what happens, in one look through the events. */
import { EventKind, type EventName } from '../trace/events.ts';
import type { Moment } from '../trace/moment.ts';
import { type Column, FORMS, targetOf } from '../trace/notation.ts';
import type { Columns, Trace } from '../trace/trace.ts';
import { MomentNames, type Numbers } from './moment-names.ts';

/** A trace, or a model of one: the run as far as it is known. */
type Run = Trace | { trace(): Trace };

/** Answers where lists of moments lead in one run: the index of the event, or -1. */
export function momentFinder(run: Run): (moments: readonly Moment[]) => number {
  const trace = 'columns' in run ? run : run.trace();
  const names = new MomentNames(trace);
  return (moments) => {
    let at = -1;
    for (const moment of moments) {
      at = search(trace.columns, names, moment, at + 1);
      if (at < 0) return -1;
    }
    return at;
  };
}

/** The index of the event that the last moment of a list means, each searched after the one before; -1: it is not in the run. */
export const findMoments = (run: Run, moments: readonly Moment[]): number => momentFinder(run)(moments);

/** The index of the event that a moment means; -1: it is not in the run. */
export const findMoment = (run: Run, moment: Moment): number => findMoments(run, [moment]);

function search(columns: Columns, names: MomentNames, moment: Moment, from: number): number {
  const kind = EventKind[moment.event];
  const tests = testsOf(names, moment);
  const nth = moment.nth ?? 1;
  const found: number[] = [];
  for (let index = from; index < columns.length; index++) {
    if (columns.kind[index] !== kind || !tests.every((test) => test(columns, index))) continue;
    found.push(index);
    if (found.length === nth) return index;
  }
  return nth < 0 ? (found.at(nth) ?? -1) : -1;
}

type Test = (columns: Columns, index: number) => boolean;

/** What an event of the right kind must pass, the cheapest first. */
function testsOf(names: MomentNames, { event, thread, object, text, value }: Moment): Test[] {
  const tests: Test[] = [];
  if (value !== undefined) tests.push((columns, index) => columns.b[index] === value);
  if (thread !== undefined) tests.push(isBy(names, thread));
  if (object !== undefined) tests.push(isAbout(names, event, object));
  if (text !== undefined)
    tests.push((columns, index) => columns.strings[columns.text[index]!]?.includes(text) === true);
  return tests;
}

/** Who does it; of what the machine notes about a process or thread, whose it is; in a task, also the task. */
function isBy(names: MomentNames, name: string): Test {
  const threads = names.threads(name);
  const processes = names.processes(name);
  const tasks = names.tasks(name);
  const current = tasks.size === 0 ? null : new CurrentTasks();
  return (columns, index) => {
    const tid = columns.tid[index]!;
    if (tid !== 0) return threads.has(tid) || (current !== null && tasks.has(current.of(columns, index)));
    switch (columns.kind[index]) {
      case EventKind['process-exit']:
      case EventKind['process-reap']:
      case EventKind['process-orphan']:
      case EventKind['process-rename']:
        return processes.has(columns.a[index]!);
      case EventKind['thread-rename']:
        return threads.has(columns.a[index]!);
      default:
        return false;
    }
  };
}

/** Which task a thread executes, read along with the events. */
class CurrentTasks {
  readonly #tasks = new Map<number, number>();
  #read = 0;

  of(columns: Columns, index: number): number {
    for (; this.#read <= index; this.#read++)
      if (columns.kind[this.#read] === EventKind['task-run'])
        this.#tasks.set(columns.tid[this.#read]!, columns.a[this.#read]!);
    return this.#tasks.get(columns.tid[index]!) ?? 0;
  }
}

const TASK_EVENTS: ReadonlySet<EventName> = new Set(['task-new', 'task-run', 'task-wait', 'task-end']);

/** What it is done to, in whichever columns the event names things. */
function isAbout(names: MomentNames, event: EventName, name: string): Test {
  const tests = FORMS[event].flatMap((field): Test[] => {
    switch (field.is) {
      case 'object':
        return [has(field.in, names.objects(name))];
      case 'new-object':
        return [has('a', names.objects(name))];
      case 'process':
        return [has(field.in, names.processes(name))];
      case 'new-process':
        return [has('a', names.processes(name))];
      case 'thread':
        return [has(field.in, names.threads(name))];
      case 'new-thread':
        return [has('a', names.threads(name))];
      case 'name':
        return [has(field.in, names.variables(name))];
      case 'function':
        return [has(field.in, names.functions(name))];
      case 'target':
        return [isTarget(names, name, field.by)];
      default:
        return [];
    }
  });
  if (TASK_EVENTS.has(event)) tests.push(has('a', names.tasks(name)));
  return (columns, index) => tests.some((test) => test(columns, index));
}

const has =
  (column: Column, numbers: Numbers): Test =>
  (columns, index) =>
    numbers.has(columns[column][index]!);

/** What a wait is for: an object, or the process or thread that is joined. */
function isTarget(names: MomentNames, name: string, by: Column): Test {
  const numbers = {
    object: names.objects(name),
    process: names.processes(name),
    thread: names.threads(name),
  };
  return (columns, index) => {
    const sort = targetOf(columns[by][index]!);
    return sort !== 'nothing' && numbers[sort].has(columns.a[index]!);
  };
}
