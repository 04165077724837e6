import { parse } from 'smol-toml';
import { type Localized, type Topic, topicIds, topics } from './topics.ts';

/** What a scenario asks of a run; whatever it leaves out is the app's default. */
export interface ScenarioSettings {
  readonly clock?: 'virtual' | 'live';
  readonly policy?: 'timed' | 'roundrobin' | 'random' | 'manual';
  readonly seed?: number;
  readonly cores?: number;
  readonly gil?: 'gil' | 'classic-gil' | 'free-threaded';
  readonly startMethod?: 'fork' | 'spawn';
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
  readonly lookFor: Localized;
  /** Name of the file, such as `ticket_lock.py`. */
  readonly file: string;
  /** The whole file, with the header block. */
  readonly source: string;
  /** The program alone: what is shown and run in the studio. */
  readonly program: string;
  readonly settings: ScenarioSettings;
  /** Files in the working directory of the program, text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines that answer input(). */
  readonly stdin: readonly string[];
  /** How the stage dresses an object, by the name of the variable: `{ keys: 'rooms' }`. */
  readonly dress: Readonly<Record<string, string>>;
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

const BLOCK = /^# \/\/\/ lockstep\r?\n((?:#(?: .*)?\r?\n)*?)# \/\/\/\r?\n/m;

const choices: Readonly<Record<string, readonly string[]>> = {
  clock: ['virtual', 'live'],
  policy: ['timed', 'roundrobin', 'random', 'manual'],
  gil: ['gil', 'classic-gil', 'free-threaded'],
  startMethod: ['fork', 'spawn'],
};
const wholeNumbers = ['seed', 'cores'];
const fields = 'id topic order title summary lookFor settings files stdin dress'.split(' ');

/** Reads a scenario from its file; throws a ScenarioError that names the file and the field. */
export function readScenario(path: string, source: string): Scenario {
  const file = path.split('/').at(-1) ?? path;
  const fail = (field: string, problem: string): never => {
    throw new ScenarioError(path, field, problem);
  };
  const block = BLOCK.exec(source);
  if (block === null) return fail('header', 'has no block "# /// lockstep" … "# ///"');
  const header = readToml(block[1] ?? '', (problem) => fail('header', problem));
  const unknown = Object.keys(header).find((key) => !fields.includes(key));
  if (unknown !== undefined) fail(unknown, `is no field; the fields are ${fields.join(', ')}`);

  const text = (field: string): string => {
    const value = header[field];
    return typeof value === 'string' && value !== '' ? value : fail(field, 'must be a text');
  };
  const localized = (field: string): Localized => {
    const { en, zh } = table(header[field]) ?? {};
    if (typeof en === 'string' && typeof zh === 'string' && en !== '' && zh !== '') return { en, zh };
    return fail(field, 'must have a text in "en" and in "zh"');
  };
  const texts = (field: string): Record<string, string> => {
    const entries = Object.entries(table(header[field] ?? {}) ?? fail(field, 'must be a table'));
    for (const [key, value] of entries)
      if (typeof value !== 'string') fail(`${field}.${key}`, 'must be a text');
    return Object.fromEntries(entries) as Record<string, string>;
  };

  const topic = text('topic');
  if (!Object.hasOwn(topics, topic)) fail('topic', `must be one of ${topicIds.join(', ')}`);
  const order = header['order'];
  const stdin = header['stdin'] ?? [];
  if (!Array.isArray(stdin) || stdin.some((line) => typeof line !== 'string'))
    fail('stdin', 'must be a list of lines');
  return {
    id: text('id'),
    topic: topic as Topic,
    order: typeof order === 'number' ? order : fail('order', 'must be a number'),
    title: localized('title'),
    summary: localized('summary'),
    lookFor: localized('lookFor'),
    file,
    source,
    program: source.replace(BLOCK, '').replace(/^\s*\n/, ''),
    settings: settings(table(header['settings'] ?? {}) ?? fail('settings', 'must be a table'), fail),
    files: texts('files'),
    stdin: stdin as readonly string[],
    dress: texts('dress'),
  };
}

type Table = Readonly<Record<string, unknown>>;

function readToml(block: string, fail: (problem: string) => never): Table {
  const lines = block.split(/\r?\n/).map((line) => line.replace(/^# ?/, ''));
  try {
    return parse(lines.join('\n'));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function table(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : undefined;
}

function settings(values: Table, fail: (field: string, problem: string) => never): ScenarioSettings {
  for (const [key, value] of Object.entries(values)) {
    const field = `settings.${key}`;
    if (wholeNumbers.includes(key)) {
      if (!Number.isInteger(value)) fail(field, 'must be a whole number');
    } else if (!Object.hasOwn(choices, key)) {
      fail(field, `is no setting; the settings are ${[...Object.keys(choices), ...wholeNumbers].join(', ')}`);
    } else if (!choices[key]?.includes(value as string)) {
      fail(field, `must be one of ${choices[key]?.join(', ')}`);
    }
  }
  return values as ScenarioSettings;
}
