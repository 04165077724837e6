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
    return [`${top} is a module of Python that Lockstep does not have.`];
  if (PACKAGES.has(top)) return [`${top} does not come with Python; Lockstep has the standard library only.`];
  const own = modules
    .filter(({ file }) => vm.program.files[file]?.library === false)
    .map((module) => module.name);
  const known = [...new Set([...own, ...libraryNames])].filter((each) => !/(?:^|\.)_/.test(each));
  const close = closeNames(name, known.sort(), MOST);
  return close.length === 0 ? [] : [`There is: ${close.join(', ')}.`];
}
