/** What a program uses, as far as its text tells without running it: for telling the cards of a gallery apart. */

const code = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);

/** In the order in which they are named: who does the work, then what they share, then what is done with them. */
const signs = {
  process: code('Process|fork'),
  thread: code('Thread|Timer'),
  pool: code('Pool|ThreadPool|ThreadPoolExecutor|ProcessPoolExecutor'),
  coroutine: code('asyncio|greenlet|gevent'),
  lock: code('Lock'),
  rlock: code('RLock'),
  semaphore: code('Semaphore|BoundedSemaphore'),
  event: code('Event'),
  condition: code('Condition'),
  barrier: code('Barrier'),
  queue: code('Queue|SimpleQueue|JoinableQueue|LifoQueue|PriorityQueue'),
  pipe: code('Pipe'),
  socket: code('socket|socketserver'),
  sharedValue: code('Value|Array'),
  file: /\bopen\(/,
  global: /^ +global /m,
  subclass: /^class \w+\((?:\w+\.)?(?:Process|Thread)\)/m,
  join: /[\w)\]]\.join\((?:\)|\d|timeout\b)/,
  daemon: code('daemon'),
  terminate: /\.(?:terminate|kill)\(/,
  alive: code('is_alive|exitcode'),
  timeout: code('timeout|put_nowait|get_nowait'),
  pids: code('getpid|getppid'),
  names: code('current_process|current_thread|active_count|active_children|threading.enumerate'),
} as const satisfies Readonly<Record<string, RegExp>>;

export type Use = keyof typeof signs;

const useIds = Object.keys(signs) as readonly Use[];

const STRING = /([fF]?)(?:("""|''')[\s\S]*?\2|(["'])(?:\\.|(?!\3)[^\n\\])*\3)/g;
const PLACEHOLDER = /\{([^{}]*)\}/g;
const COMMENT = /#.*$/gm;

/** What is left of a string: nothing, or the expressions that are formatted in it. */
const expressionsOf = (text: string, prefix: string): string =>
  prefix === '' ? "''" : [...text.matchAll(PLACEHOLDER)].map(([, expression]) => expression).join(' ');

/** What a program uses; what its strings and comments say does not count. */
export function usesOf(program: string): Use[] {
  const text = program.replace(STRING, expressionsOf).replace(COMMENT, '');
  return useIds.filter((use) => signs[use].test(text));
}
