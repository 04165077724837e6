import { ObjectKind } from '../trace/events.ts';

/**
 * Little concurrent programs for tests of the kernel, without a VM.
 *
 *     lock l; semaphore s 2; queue q 3; pipe r w 10
 *     A: acquire l; work 1000; release l
 *     B ×5: put q 1 within 2; sleep 3
 *
 * Declarations first, then one line a thread. `×5`: the thread does its line five times. Durations are milliseconds.
 * A thread that nobody starts, forks or spawns is started by `main`, which then waits for all it started; a script may
 * have its own line for `main`.
 */
export interface Script {
  readonly objects: readonly Declared[];
  readonly programs: readonly Program[];
}

export interface Declared {
  readonly name: string;
  readonly kind: number;
  readonly value: number;
  readonly bound: number;
  readonly shared: boolean;
  /** End of a pipe: 1 the first (`pipe`: it only receives; `duplex`). 2: made with the first; `accepted` later, by an accept. */
  readonly end: 0 | 1 | 2;
  readonly oneWay: boolean;
  /** A socket for messages instead of connections. */
  readonly datagrams?: boolean;
}

export interface Program {
  readonly name: string;
  readonly times: number;
  readonly operations: readonly Operation[];
}

export interface Operation {
  readonly verb: string;
  /** Handle of an object, or index of a program. */
  readonly on: number;
  /** Handle of a condition's lock, or of the second object that is polled; 0 none. */
  readonly lock: number;
  readonly value: number;
  readonly text: string;
  readonly blocking: boolean;
  /** Nanoseconds. */
  readonly timeout: number;
}

const KINDS: Readonly<Record<string, number>> = {
  lock: ObjectKind.lock,
  rlock: ObjectKind.rlock,
  semaphore: ObjectKind.semaphore,
  bounded: ObjectKind.boundedSemaphore,
  event: ObjectKind.event,
  condition: ObjectKind.condition,
  queue: ObjectKind.queue,
  barrier: ObjectKind.barrier,
  messages: ObjectKind.messageQueue,
  pipe: ObjectKind.pipe,
  duplex: ObjectKind.pipe,
  socket: ObjectKind.socket,
  datagrams: ObjectKind.socket,
  accepted: ObjectKind.socket,
};

/** What the words after a verb are. */
const VERBS: Readonly<
  Record<string, readonly ('object' | 'lock' | 'other' | 'program' | 'value' | 'text')[]>
> = {
  acquire: ['object'],
  release: ['object', 'value'],
  depth: ['object', 'value'],
  set: ['object'],
  clear: ['object'],
  wait: ['object'],
  'wait-for': ['object', 'lock'],
  notify: ['object', 'lock', 'value'],
  put: ['object', 'value'],
  get: ['object'],
  meet: ['object'],
  act: ['object'],
  fail: ['object'],
  abort: ['object'],
  reset: ['object'],
  buffer: ['object', 'value'],
  feed: ['object'],
  drop: ['object'],
  done: ['object'],
  'join-queue': ['object'],
  send: ['object', 'value'],
  receive: ['object', 'value'],
  poll: ['object', 'other'],
  /** `bind s 80 reuse` */
  bind: ['object', 'value', 'text'],
  listen: ['object', 'value'],
  connect: ['object', 'value'],
  accept: ['object'],
  shutdown: ['object', 'value'],
  /** Sends a few bytes to a port. */
  'send-to': ['object', 'value'],
  'receive-from': ['object'],
  close: ['object'],
  create: [],
  start: ['program'],
  join: ['program'],
  fork: ['program'],
  spawn: ['program'],
  'join-process': ['program'],
  'join-any': [],
  kill: ['program', 'value'],
  catch: ['value'],
  ignore: ['value'],
  alarm: ['value'],
  pause: [],
  reap: ['program'],
  exit: ['value'],
  work: ['value'],
  sleep: ['value'],
  print: ['text'],
  read: [],
  save: ['text', 'value'],
  load: ['text'],
};

const MILLISECOND = 1e6;

export function parse(source: string): Script {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const objects = lines
    .filter((line) => !line.includes(':'))
    .flatMap((line) => line.split(';'))
    .flatMap((each) => declarations(each.trim()));
  const texts = lines.filter((line) => line.includes(':')).map((line) => line.split(':') as [string, string]);
  const heads = texts.map(([head]) => /^(\S+)(?:\s*×\s*(\d+))?$/.exec(head.trim()) as RegExpExecArray);
  const names = heads.map(([, name]) => name as string);
  if (!names.includes('main')) {
    const used = new Set(
      texts.flatMap(([, body]) =>
        [...body.matchAll(/\b(?:start|fork|spawn) (\S+?)(?=;|$)/g)].map((m) => m[1]),
      ),
    );
    const own = names.filter((name) => !used.has(name));
    const body = [...own.map((name) => `start ${name}`), ...own.map((name) => `join ${name}`)].join(';');
    texts.push(['main', body]);
    names.push('main');
    heads.push(['main', 'main', undefined] as unknown as RegExpExecArray);
  }
  const programs = texts.map(([, body], i) => ({
    name: names[i] as string,
    times: Number(heads[i]?.[2] ?? 1),
    operations: body
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => operation(each, objects, names)),
  }));
  return { objects, programs };
}

function declarations(text: string): Declared[] {
  const [kind = '', first = '', second = '', capacity = '65536'] = text.split(/\s+/);
  if (kind !== 'pipe' && kind !== 'duplex') return [declaration(text)];
  const end = {
    kind: ObjectKind.pipe,
    value: 0,
    bound: Number(capacity),
    shared: true,
    oneWay: kind === 'pipe',
  };
  return [
    { ...end, name: first, end: 1 },
    { ...end, name: second, end: 2 },
  ];
}

function declaration(text: string): Declared {
  const words = text.split(/\s+/);
  const [kind = '', name = '', first = '0', second = '0'] = words.filter((word) => word !== 'shared');
  const bounded = kind === 'queue' || kind === 'messages' || kind === 'barrier';
  const number = KINDS[kind];
  if (number === undefined) throw new Error(`no kind of object is called ${kind}`);
  return {
    name,
    kind: number,
    value: bounded ? 0 : Number(first),
    bound: bounded ? Number(first) : Number(second),
    shared: words.includes('shared') || kind === 'messages',
    end: kind === 'accepted' ? 2 : 0,
    oneWay: false,
    datagrams: kind === 'datagrams',
  };
}

function operation(text: string, objects: readonly Declared[], names: readonly string[]): Operation {
  const within = / within (-?[\d.]+)$/.exec(text);
  const now = text.endsWith(' now');
  const [verb = '', ...words] = text.replace(/ within \S+$| now$/, '').split(/\s+/);
  const form = VERBS[verb];
  if (form === undefined) throw new Error(`nothing is called ${verb}`);
  /** `-w`: polled to send into; `stdin`: standard input. */
  const handle = (name = ''): number => {
    if (name === 'stdin') return 0;
    const index = objects.findIndex((each) => each.name === name.replace('-', ''));
    if (index < 0) throw new Error(`no object is called ${name}`);
    return name.startsWith('-') ? -1 - index : index + 1;
  };
  const result = {
    verb,
    on: 0,
    lock: 0,
    value: 1,
    text: '',
    blocking: !now,
    timeout: Number.POSITIVE_INFINITY,
  };
  form.forEach((is, i) => {
    const word = words[i];
    if (is === 'object') result.on = handle(word);
    else if (is === 'lock') result.lock = handle(word);
    else if (is === 'other') result.lock = word === undefined ? 0 : handle(word);
    else if (is === 'program') result.on = names.indexOf(word ?? '');
    else if (is === 'text') result.text = word ?? '';
    else if (word !== undefined) result.value = word === 'all' ? -1 : Number(word);
  });
  if (within !== null) result.timeout = Number(within[1]) * MILLISECOND;
  if (verb === 'sleep') result.timeout = result.value * MILLISECOND;
  return result;
}
