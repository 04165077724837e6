import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Exception, NONE } from './layout.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { isInstance } from './operations.ts';
import { STANDARD_MODULES } from './standard-modules.ts';
import { closeNames } from './suggest.ts';

/** What is said below a ModuleNotFoundError that nobody caught: why the module is not there, and which ones are. */

/** Packages that courses use and that are no part of Python. */
const PACKAGES = new Set(
  `aiofiles aiohttp anyio apscheduler bs4 celery cupy curio cv2 cython dask django eventlet fastapi flask gi httpx joblib kivy
   loky lxml matplotlib mpi4py multiprocess networkx numba numpy pandas pathos paramiko PIL plotly psutil psycopg2 pydantic pygame
   PyQt5 PyQt6 pyspark pytest ray redis rx scipy seaborn serial setproctitle simpy sklearn sqlalchemy sympy tensorflow torch tornado
   tqdm trio twisted urllib3 uvicorn uvloop websocket websockets yaml zmq`.split(/\s+/),
);

/** What to use in place of modules that courses use. */
const INSTEAD: Readonly<Record<string, string>> = {
  aiohttp: 'Pages can be fetched by requests.get in asyncio.to_thread',
  httpx: 'Pages can be fetched by requests.get',
  urllib3: 'Pages can be fetched by requests.get',
  bs4: 'html.parser and re find things in pages',
  lxml: 'html.parser and re find things in pages',
  numpy: 'Lists, array and math are there',
  pandas: 'csv, statistics and collections are there',
  matplotlib: 'What happens when is shown by the timeline',
  tqdm: "Progress can be printed with end='\\r'",
  psutil: 'os, resource and multiprocessing tell of processes',
  sqlite3: 'What is kept can be a file of json or csv lines',
  tkinter: 'Programs have no windows; they print and read',
  turtle: 'Programs have no windows; they print and read',
  pygame: 'Programs have no windows; they print and read',
  curses: 'Programs have no windows; they print and read',
  dis: 'The machine has instructions of its own, which the player can step through',
  ssl: 'Connections are not encrypted here; socket is there',
};

const MOST = 3;

/** Whole lines, or nothing. */
export function missingModule(vm: Core, exception: number): string {
  if (!isInstance(vm, exception, Cls.ModuleNotFoundError)) return '';
  const value = vm.words[(exception >> 2) + Exception.extra1] as number;
  if (value === 0 || value === NONE || !isStr(vm, value)) return '';
  const name = stringOf(vm, value);
  const lines = reasons(vm, name);
  return lines.map((line) => `[Lockstep] ${line}\n`).join('');
}

function reasons(vm: Core, name: string): string[] {
  const { libraryNames, modules } = vm.program;
  const top = name.split('.')[0] as string;
  if (libraryNames.includes(name) && vm.program.modules.every((module) => module.name !== name))
    return [`A program is compiled before it runs: write "import ${name}" somewhere in it.`];
  if (STANDARD_MODULES.has(top) && !libraryNames.includes(top))
    return [`${top} is a module of Python that Lockstep does not have.`, ...instead(top)];
  if (PACKAGES.has(top))
    return [`${top} does not come with Python; Lockstep has the standard library only.`, ...instead(top)];
  const own = modules
    .filter(({ file }) => vm.program.files[file]?.library === false)
    .map((module) => module.name);
  const known = [...new Set([...own, ...libraryNames])].filter((each) => !/(?:^|\.)_/.test(each));
  const close = closeNames(name, known.sort(), MOST);
  return close.length === 0 ? [] : [`There is: ${close.join(', ')}.`];
}

const instead = (top: string): string[] => (INSTEAD[top] === undefined ? [] : [`${INSTEAD[top]}.`]);
