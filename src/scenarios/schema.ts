import * as v from 'valibot';
import { isEventName, type Moment } from '../trace/moment.ts';
import { cutScenario, lineOfField, type Parts, type Problem, parseHeader } from './header.ts';
import { type Localized, type Topic, topicIds } from './topics.ts';

/** What a scenario asks of a run; whatever it leaves out is the app's default. */
export type ScenarioSettings = v.InferOutput<typeof settings>;

/** Something to look for, and where it happens: each moment is searched after the one before; the last one is meant. */
export interface Point extends Localized {
  readonly at: readonly Moment[];
}

/** A run to be put beside this one. */
export interface Comparison {
  readonly title: Localized;
  /** Another scenario's program; this one's when absent. */
  readonly scenario?: string;
  /** Values of `#@param`s in the other run. */
  readonly params: Readonly<Record<string, number | boolean | string>>;
  readonly settings: ScenarioSettings;
}

/** One scenario, as its file says. */
export interface Scenario {
  readonly id: string;
  readonly topic: Topic;
  /** Its number in the course; scenarios are shown in this order. */
  readonly order: number;
  readonly title: Localized;
  readonly summary: Localized;
  /** What to watch for while it runs. */
  readonly lookFor: readonly Point[];
  /** Name of the file, such as `ticket_lock.py`. */
  readonly file: string;
  /** The program alone, without the header: what is shown and run. */
  readonly program: string;
  readonly settings: ScenarioSettings;
  /** Files in the working directory of the program, text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines that answer input(). */
  readonly stdin: readonly string[];
  /** How the stage dresses an object, by the name of the variable: `{ keys: 'rooms' }`. */
  readonly dress: Readonly<Record<string, string>>;
  /** Ids of scenarios to go on with. */
  readonly related: readonly string[];
  /** Packages that CPython needs to run it, such as greenlet. */
  readonly packages: readonly string[];
  readonly compare: readonly Comparison[];
}

/** A header block that cannot be used: says in which file and in which field. */
class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly file: string;
  readonly field: string;

  constructor(file: string, field: string, problem: string) {
    super(`${file}: ${field}: ${problem}`);
    this.file = file;
    this.field = field;
  }
}

const text = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));
const whole = v.pipe(v.number('must be a whole number'), v.integer('must be a whole number'));
const seconds = v.pipe(v.number('must be a number of seconds'), v.minValue(0, 'must not be negative'));
const choice = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `must be one of ${options.join(', ')}`);
const texts = v.record(v.string(), v.string('must be a text'), 'must be a table');
const lines = v.array(v.string('must be a text'), 'must be a list of texts');
const both = 'must have a text in "en" and in "zh"';
const localized = {
  en: v.pipe(v.string(both), v.nonEmpty(both)),
  zh: v.pipe(v.string(both), v.nonEmpty(both)),
};

const unknown = <E extends v.ObjectEntries>(what: string, entries: E) =>
  `is no ${what}; there are ${Object.keys(entries).join(', ')}`;

function closed<E extends v.ObjectEntries>(what: string, entries: E) {
  return v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? unknown(what, entries)
      : issue.received === 'undefined'
        ? 'is missing'
        : 'must be a table',
  );
}

const settings = closed('setting', {
  clock: v.exactOptional(choice(['virtual', 'live'])),
  policy: v.exactOptional(choice(['timed', 'roundrobin', 'random', 'manual'])),
  seed: v.exactOptional(whole),
  cores: v.exactOptional(whole),
  gil: v.exactOptional(choice(['gil', 'classic-gil', 'free-threaded'])),
  startMethod: v.exactOptional(choice(['fork', 'spawn'])),
  /** Seconds of the run's clock after which a program without an end is stopped. */
  until: v.exactOptional(seconds),
});

const moment = closed('part of a moment', {
  event: v.custom<Moment['event']>(
    (value) => typeof value === 'string' && isEventName(value),
    'must be the name of an event',
  ),
  thread: v.exactOptional(text),
  object: v.exactOptional(text),
  text: v.exactOptional(text),
  value: v.exactOptional(whole),
  nth: v.exactOptional(
    v.pipe(
      whole,
      v.check((nth) => nth !== 0, 'counts from 1, or from -1 at the end'),
    ),
  ),
});

const moments = v.pipe(v.array(moment, 'must be a list of moments'), v.nonEmpty('must be a list of moments'));

const point = closed('part of a point', { ...localized, at: moments });

const comparison = closed('part of a comparison', {
  title: closed('language', localized),
  scenario: v.exactOptional(text),
  params: v.optional(
    v.record(v.string(), v.union([v.number(), v.boolean(), v.string()], 'must be a value')),
    {},
  ),
  settings: v.optional(settings, {}),
});

const header = closed('field', {
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens')),
  topic: choice(topicIds as readonly [Topic, ...Topic[]]),
  order: v.number('must be a number'),
  title: closed('language', localized),
  summary: closed('language', localized),
  lookFor: v.pipe(
    v.array(point, 'must be a list of points'),
    v.minLength(2, 'must have 2 to 4 points'),
    v.maxLength(4, 'must have 2 to 4 points'),
  ),
  settings: v.optional(settings, {}),
  files: v.optional(texts, {}),
  stdin: v.optional(lines, []),
  dress: v.optional(texts, {}),
  related: v.optional(lines, []),
  packages: v.optional(lines, []),
  compare: v.optional(v.array(comparison, 'must be a list of comparisons'), []),
});

/** A file that was looked at: the scenario in it, if it is one, and all that is wrong with its header. */
export interface Checked {
  readonly scenario: Scenario | null;
  /** What can be made of it all the same: what is wrong is as if it were not there. null: it cannot be read at all. */
  readonly draft: Scenario | null;
  readonly problems: readonly Problem[];
  readonly parts: Parts;
}

/** Reads the header of a file. @param path ends with the name of the file */
export function checkHeader(path: string, source: string): Checked {
  const parts = cutScenario(source);
  const parsed = parseHeader(parts);
  if ('problem' in parsed) return { scenario: null, draft: null, problems: [parsed.problem], parts };
  const { output, issues } = validate(parsed.value);
  const problems = issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    return { line: lineOfField(parts, keys), field: keys.join('.') || 'header', message: issue.message };
  });
  const file = path.split('/').at(-1) ?? path;
  const whole = { file, program: parts.program };
  const scenario = output === null ? null : ({ ...output, ...whole } as Scenario);
  const draft = scenario ?? ({ ...salvage(parsed.value, path), ...whole } as Scenario);
  return { scenario, draft, problems, parts };
}

type Issue = v.InferIssue<typeof header>;

/** A table is asked for its first unknown key only, so one is taken out after the other until all are said. */
function validate(value: unknown) {
  const unknowns: Issue[] = [];
  for (;;) {
    const read = v.safeParse(header, value);
    if (read.success) return { output: unknowns.length === 0 ? read.output : null, issues: unknowns };
    const found = read.issues.filter((issue) => issue.expected === 'never');
    if (found.length === 0) return { output: null, issues: [...unknowns, ...read.issues] };
    unknowns.push(...found);
    for (const { path } of found) {
      const last = path?.at(-1);
      if (last !== undefined && typeof last.input === 'object')
        Reflect.deleteProperty(last.input ?? {}, last.key as string);
    }
  }
}

type Fields = typeof header.entries;

/** The fields that are right; what is wrong or missing is empty, or as the place of the file says. */
function salvage(value: unknown, path: string) {
  const given = (typeof value === 'object' ? value : null) ?? {};
  const field = <N extends keyof Fields>(name: N): v.InferOutput<Fields[N]> | undefined => {
    const read = v.safeParse(header.entries[name], Reflect.get(given, name));
    return read.success ? (read.output as v.InferOutput<Fields[N]>) : undefined;
  };
  const [topic = '', file = ''] = path.split('/').slice(-2);
  const unsaid = { en: '', zh: '' };
  const points: unknown = Reflect.get(given, 'lookFor');
  return {
    id: field('id') ?? file.replace(/\.py$/, ''),
    topic: field('topic') ?? (topic as Topic),
    order: field('order') ?? 0,
    title: field('title') ?? unsaid,
    summary: field('summary') ?? unsaid,
    lookFor: (Array.isArray(points) ? points : []).map((each: unknown) => {
      const at = v.safeParse(moments, Reflect.get(Object(each), 'at'));
      return { ...unsaid, at: at.success ? at.output : [] };
    }),
    settings: field('settings') ?? {},
    files: field('files') ?? {},
    stdin: field('stdin') ?? [],
    dress: field('dress') ?? {},
    related: field('related') ?? [],
    packages: field('packages') ?? [],
    compare: field('compare') ?? [],
  };
}

/** Reads a scenario from its file; throws a ScenarioError that names the file and the field. */
export function readScenario(path: string, source: string): Scenario {
  const { scenario, problems } = checkHeader(path, source);
  const [problem] = problems;
  if (problem !== undefined) throw new ScenarioError(path, problem.field, problem.message);
  return scenario as Scenario;
}
