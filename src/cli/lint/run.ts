/** A scenario is run as the page would run it, and held to what its header says of the run. */
import { type RunResult, runProgram } from '../../engine/run.node.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE, type RunSpec } from '../../engine/session.ts';
import { objectLabel } from '../../model/labels.ts';
import { createModel, type Model } from '../../model/model.ts';
import { MomentNames } from '../../model/moment-names.ts';
import { momentFinder } from '../../model/moments.ts';
import { dresses, familyName, fits, isDress } from '../../scenarios/dresses.ts';
import type { Scenario } from '../../scenarios/schema.ts';
import { EventKind, LimitKind } from '../../trace/events.ts';
import type { Moment } from '../../trace/moment.ts';

/** Says what is wrong with a field of the header. */
export type Say = (path: string[], message: string) => void;

export interface Ran {
  readonly result: RunResult;
  readonly model: Model;
  /** Where each point is, as a playhead; 0: nowhere. */
  readonly points: readonly number[];
}

/** Live runs differ each time and nobody is here to choose: both are run as the others are. */
function specOf({ file, program, files, stdin, settings }: Scenario): RunSpec {
  const { clock: _clock, policy, seed, until, ...rest } = settings;
  const { limits } = DEFAULT_CONFIG;
  return {
    name: file,
    source: program,
    files,
    stdin,
    inputEnds: true,
    argv: [],
    config: {
      ...DEFAULT_CONFIG,
      ...rest,
      hosts: 'inline',
      limits: { ...limits, seconds: until ?? limits.seconds },
    },
    schedule: {
      ...DEFAULT_SCHEDULE,
      policy: policy === undefined || policy === 'manual' ? 'timed' : policy,
      seed: seed ?? DEFAULT_SCHEDULE.seed,
    },
  };
}

/** Runs a scenario and says what its header promises and the run does not keep; null: it could not be run. */
export async function tryOut(scenario: Scenario, say: Say): Promise<Ran | null> {
  const result = await runProgram(specOf(scenario));
  const { trace, stop } = result;
  if (trace === null || stop === null) return null;
  const model = createModel(trace.meta, trace.columns);
  checkEnd(scenario, result, model, say);
  const names = new MomentNames(trace);
  checkFiles(scenario, names, say);
  checkDresses(scenario, names, model, say);
  return { result, model, points: findPoints(scenario, names, model, say) };
}

function checkEnd({ settings, stdin }: Scenario, { stop }: RunResult, model: Model, say: Say): void {
  if (stop?.reason === 'failed') say(['program'], `Lockstep itself failed: ${stop.message}`);
  if (stop?.reason === 'limit') {
    const timeIsUp = limitOf(model) === LimitKind.time;
    if (settings.until === undefined || !timeIsUp)
      say(
        ['settings', 'until'],
        `the run did not end by itself: ${stop.message} Say when it may be stopped.`,
      );
  }
  const asked = count(model, EventKind.input);
  if (asked < stdin.length)
    say(['stdin'], `of ${stdin.length} ${stdin.length === 1 ? 'line' : 'lines'} the program reads ${asked}`);
}

function limitOf(model: Model): number {
  for (let index = model.length - 1; index >= 0; index--) {
    const { kind, a } = model.event(index);
    if (kind === EventKind.limit) return a;
  }
  return 0;
}

function count(model: Model, kind: number): number {
  const { columns } = model.trace();
  let found = 0;
  for (let index = 0; index < columns.length; index++) if (columns.kind[index] === kind) found++;
  return found;
}

function checkFiles({ files, program }: Scenario, names: MomentNames, say: Say): void {
  for (const path of Object.keys(files))
    if (names.objects(path).size === 0 && !program.includes(path))
      say(['files', path], 'the program does not open it');
}

function checkDresses({ dress }: Scenario, names: MomentNames, model: Model, say: Say): void {
  const { objects: all } = model.stateAt(model.length);
  for (const [name, worn] of Object.entries(dress)) {
    const objects = all.filter((object) => {
      const label = objectLabel(object);
      return label === name || familyName(label) === name;
    });
    if (objects.length === 0)
      say(['dress', name], `nothing in the run is called ${name}${among(names, 'object')}`);
    else if (isDress(worn) && !objects.some(({ kind }) => fits(worn, kind)))
      say(['dress', name], `"${worn}" does not fit a ${objects[0]?.kind}, but a ${dresses[worn].join(', ')}`);
  }
}

function findPoints({ lookFor }: Scenario, names: MomentNames, model: Model, say: Say): number[] {
  const find = momentFinder(model);
  return lookFor.map(({ at }, index) => {
    const found = find(at);
    // A list with a mistake in it is empty here, and has been spoken about.
    if (found < 0 && at.length > 0)
      say(['lookFor', String(index), 'at'], `does not happen in the run: ${whyNot(at, find, names)}`);
    return found + 1;
  });
}

/** The first moment of a list that is not found, and the names that nothing has. */
function whyNot(at: readonly Moment[], find: ReturnType<typeof momentFinder>, names: MomentNames): string {
  const length = at.findIndex((_, index) => find(at.slice(0, index + 1)) < 0);
  const { event, thread, object } = at[length] as Moment;
  const reasons: string[] = [];
  if (
    thread !== undefined &&
    [names.threads(thread), names.processes(thread), names.tasks(thread)].every(isEmpty)
  )
    reasons.push(`no thread is called ${thread}${among(names, 'thread')}`);
  const named =
    object === undefined ? [] : [names.objects(object), names.processes(object), names.threads(object)];
  const others =
    object === undefined ? [] : [names.tasks(object), names.variables(object), names.functions(object)];
  if (object !== undefined && [...named, ...others].every(isEmpty))
    reasons.push(`nothing is called ${object}${among(names, 'object')}`);
  if (reasons.length > 0) return reasons.join('; ');
  const after = length === 0 ? '' : `, after ${at[length - 1]?.event}`;
  return at.length === 1
    ? `no ${event} fits`
    : `moment ${length + 1} of ${at.length}: no ${event} fits${after}`;
}

const isEmpty = (numbers: ReadonlySet<number>): boolean => numbers.size === 0;

/** More names than these are no help. */
const MOST_NAMES = 12;

function among(names: MomentNames, sort: 'thread' | 'object'): string {
  const all = names.all(sort).filter((name) => !/^(\w+#\d+|Main(Thread|Process))$/.test(name));
  if (all.length === 0) return '';
  const more = all.length > MOST_NAMES ? ', …' : '';
  return ` (there are ${all.slice(0, MOST_NAMES).join(', ')}${more})`;
}
