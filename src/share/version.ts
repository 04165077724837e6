/** Version 1 of what is inside a link, and the way from old versions to the current one. */
import { defined } from '../base/assert.ts';
import {
  type Fields,
  list,
  Malformed,
  number,
  oneOf,
  otherwise,
  type Reader,
  record,
  text,
  whole,
} from './check.ts';
import {
  SHARED_CONFIG,
  SHARED_NAME,
  SHARED_SCHEDULE,
  SHARED_VIEW,
  type SharedChoice,
  type SharedProgram,
  type SharedValue,
  type ShareState,
} from './state.ts';

export const SHARE_VERSION = 1;

/** By version n: makes the content of version n into one of version n + 1. Never changed once published. */
export type Upgraders = ReadonlyMap<number, (content: Fields) => Fields>;
export const UPGRADERS: Upgraders = new Map();

export function upgrade(content: Fields, version: number, current: number, upgraders: Upgraders): Fields {
  for (let from = version; from < current; from++)
    content = defined(upgraders.get(from), `an upgrader from version ${from}`)(content);
  return content;
}

const MOST = 2 ** 31 - 1;
const parameter: Reader<SharedValue> = (value, where) => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return number(-Number.MAX_VALUE, Number.MAX_VALUE)(value, where);
};

/** Leaves out what is as it would be anyway; the order of keys is fixed so that equal states give equal links. */
export function contentOf(state: ShareState): Fields {
  const { program, config, schedule, playhead, view } = state;
  const content: Record<string, unknown> = {};
  const put = (key: string, value: unknown, usual: unknown): void => {
    if (value !== usual) content[key] = value;
  };
  if (program.kind === 'scenario') {
    content['scenario'] = program.id;
    if (!isEmpty(program.params)) content['params'] = program.params;
  } else {
    put('name', program.name, SHARED_NAME);
    content['source'] = program.source;
    if (!isEmpty(program.files)) content['files'] = program.files;
    if (program.stdin.length > 0) content['stdin'] = program.stdin;
  }
  put('clock', config.clock, SHARED_CONFIG.clock);
  put('cores', config.cores, SHARED_CONFIG.cores);
  put('gil', config.gil, SHARED_CONFIG.gil);
  put('start', config.startMethod, SHARED_CONFIG.startMethod);
  put('speed', config.speed, SHARED_CONFIG.speed);
  put('policy', schedule.policy, SHARED_SCHEDULE.policy);
  put('seed', schedule.seed, SHARED_SCHEDULE.seed);
  if (schedule.choices.length > 0) content['choices'] = flatten(schedule.choices);
  put('at', playhead, 0);
  put('axis', view.axis, SHARED_VIEW.axis);
  put('step', view.granularity, SHARED_VIEW.granularity);
  return content;
}

/** @throws Malformed */
export function stateOf(content: Fields): ShareState {
  const read = <T>(key: string, reader: Reader<T>, missing: T): T =>
    otherwise(reader, missing)(content[key], key);
  return {
    program: programOf(content),
    config: {
      clock: read('clock', oneOf('virtual', 'live'), SHARED_CONFIG.clock),
      cores: read('cores', whole(1, 64), SHARED_CONFIG.cores),
      gil: read('gil', oneOf('gil', 'classic-gil', 'free-threaded'), SHARED_CONFIG.gil),
      startMethod: read('start', oneOf('fork', 'spawn'), SHARED_CONFIG.startMethod),
      speed: read('speed', number(0.001, 1_000_000), SHARED_CONFIG.speed),
    },
    schedule: {
      policy: read('policy', oneOf('timed', 'roundrobin', 'random', 'manual'), SHARED_SCHEDULE.policy),
      seed: read('seed', whole(0, 2 ** 32 - 1), SHARED_SCHEDULE.seed),
      choices: read('choices', choices, SHARED_SCHEDULE.choices),
    },
    playhead: read('at', whole(0, MOST), 0),
    view: {
      axis: read('axis', oneOf('time', 'steps'), SHARED_VIEW.axis),
      granularity: read('step', oneOf('operation', 'line', 'instruction'), SHARED_VIEW.granularity),
    },
  };
}

function programOf(content: Fields): SharedProgram {
  if (content['scenario'] !== undefined) {
    const params = otherwise(record(parameter), {})(content['params'], 'params');
    return { kind: 'scenario', id: text(content['scenario'], 'scenario'), params };
  }
  if (content['source'] === undefined) throw new Malformed('there is neither a scenario nor a source');
  return {
    kind: 'source',
    name: otherwise(text, SHARED_NAME)(content['name'], 'name'),
    source: text(content['source'], 'source'),
    files: otherwise(record(text), {})(content['files'], 'files'),
    stdin: otherwise(list(text), [])(content['stdin'], 'stdin'),
  };
}

/** [at, tid, further, tid, further, tid, …]: each `further` counts from the one before. */
function flatten(choices: readonly SharedChoice[]): number[] {
  let before = 0;
  return choices.flatMap(({ at, tid }) => {
    const further = at - before;
    before = at;
    return [further, tid];
  });
}

const choices: Reader<readonly SharedChoice[]> = (value, where) => {
  const numbers = list(whole(-MOST, MOST))(value, where);
  if (numbers.length % 2 !== 0) throw new Malformed(`${where} has a decision without a thread`);
  const result: SharedChoice[] = [];
  let at = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    at += numbers[index] ?? 0;
    const tid = numbers[index + 1] ?? 0;
    if (at < 0 || at > MOST || tid < 1)
      throw new Malformed(`${where} names a decision or thread that cannot be`);
    result.push({ at, tid });
  }
  return result;
};

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
