/**
 * The rules of docs/architecture.md as code: pure functions from the text of the files under src/ to what is
 * wrong with them. tests/architecture.test.ts applies them to the project, and tries each on files that break it.
 */
import { posix } from 'node:path';
import { type Import, readSource, type SourceFile } from './source-file.ts';

/** The rooms, in order, each with the rooms it may import. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  base: [],
  program: ['base'],
  trace: ['base'],
  compile: ['base', 'program'],
  kernel: ['base', 'trace'],
  vm: ['base', 'program', 'trace', 'kernel'],
  python: [],
  engine: ['base', 'program', 'trace', 'compile', 'kernel', 'vm', 'python'],
  model: ['base', 'trace'],
  scenarios: ['base', 'trace'],
  share: ['base'],
  store: ['base', 'trace', 'model', 'share', 'scenarios'],
  views: ['base', 'trace', 'model', 'store', 'scenarios'],
  app: allBut('app', 'embed', 'cli'),
  embed: allBut('app', 'embed', 'cli'),
  cli: allBut('views', 'store', 'app', 'embed', 'cli'),
};

/** What a room may import from another room only as types. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { store: ['engine'] };

function allBut(...excluded: string[]): string[] {
  const all =
    'base program trace compile kernel vm python engine model scenarios share store views app embed cli';
  return all.split(' ').filter((room) => !excluded.includes(room));
}

interface Place {
  readonly where: string;
  readonly allows: (path: string) => boolean;
}

function inside(...places: string[]): Place {
  return {
    where: places.map((place) => `src/${place}`).join(', '),
    allows: (path) => places.some((place) => path === `src/${place}` || path.startsWith(`src/${place}/`)),
  };
}

const anywhere: Place = { where: 'src', allows: () => true };

/** Globals that belong to some rooms. */
const identifierPlaces: readonly (readonly [name: string, place: Place])[] = [
  ['SharedArrayBuffer', inside('kernel', 'vm', 'engine')],
  ['Atomics', inside('kernel', 'vm', 'engine')],
];

const workerPlace = inside('engine/hosts');

/** Node's modules: where tsconfig.node.json checks, never where a page could load them. */
const nodePlace: Place = {
  where: 'src/cli, *.node.ts, node/',
  allows: (path) => path.startsWith('src/cli/') || path.endsWith('.node.ts') || path.includes('/node/'),
};

const reactPlace = inside('store/react.ts', 'views', 'app', 'embed');

/** The first pattern that matches a package's name says where it may be imported. */
const packagePlaces: readonly (readonly [pattern: RegExp, place: Place])[] = [
  [/^node:/, nodePlace],
  [/^(react|react-dom)(\/|$)/, reactPlace],
  // Zustand's root entry is its React binding.
  [/^zustand$/, reactPlace],
  [/^zustand\//, inside('store', 'views', 'app', 'embed')],
  [/^d3$|^d3-(selection|zoom|drag|brush|transition)$/, inside('views')],
  [/^@codemirror\//, inside('views')],
  [/^py-ast$/, inside('compile')],
  [/^/, anywhere],
];

/** Tests and what only they use are free to build a world of their own. */
function isTestFile(path: string): boolean {
  return /\.test(-[a-z]+)?\.tsx?$/.test(path);
}

function roomOf(path: string): string | undefined {
  const [src, room, ...rest] = path.split('/');
  return src === 'src' && rest.length > 0 ? room : undefined;
}

/** The file that a relative import names, or undefined: an import names a file, never a folder. */
function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  const path = posix.join(posix.dirname(from), bare);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`].find((candidate) => paths.has(candidate));
}

function checkRelative(file: SourceFile, { specifier, kind }: Import, target: string | undefined): string[] {
  if (target === undefined) return [`${file.path}: "${specifier}" names no file under src`];
  if (isTestFile(target)) return [`${file.path}: imports ${target}, which is for tests`];
  const from = roomOf(file.path);
  const to = roomOf(target);
  if (from === undefined || to === undefined || from === to) return [];
  if (rooms[from]?.includes(to)) return [];
  const asTypes = typesOnly[from]?.includes(to) ?? false;
  if (asTypes && kind === 'type') return [];
  const rule = asTypes ? `${from}/ may import only types of ${to}/` : `${from}/ may not import ${to}/`;
  return [`${file.path}: ${rule} ("${specifier}")`];
}

function checkPackage(file: SourceFile, { specifier, names }: Import): string[] {
  const [, place] = packagePlaces.find(([pattern]) => pattern.test(specifier)) ?? [];
  const problems: string[] = [];
  if (place !== undefined && !place.allows(file.path)) {
    problems.push(`${file.path}: "${specifier}" belongs in ${place.where}`);
  }
  if (/^(node:)?worker_threads$/.test(specifier) && names.includes('Worker'))
    problems.push(...checkWorker(file));
  return problems;
}

function checkWorker(file: SourceFile): string[] {
  return workerPlace.allows(file.path) ? [] : [`${file.path}: workers are made in ${workerPlace.where}`];
}

function checkGlobals(file: SourceFile): string[] {
  const problems = identifierPlaces
    .filter(([name, place]) => file.identifiers.has(name) && !place.allows(file.path))
    .map(([name, place]) => `${file.path}: ${name} belongs in ${place.where}`);
  const makesWorker = file.constructed.has('Worker') || file.constructed.has('SharedWorker');
  return makesWorker ? [...problems, ...checkWorker(file)] : problems;
}

/**
 * Cycles among files, each as the list of its files. A worker's script is a program of its own, so loading it
 * closes no cycle; importing a type does.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): void => {
    if (finished.has(node)) return;
    const start = path.indexOf(node);
    if (start >= 0) {
      cycles.push(path.slice(start));
      return;
    }
    path.push(node);
    for (const next of edges.get(node) ?? []) visit(next);
    path.pop();
    finished.add(node);
  };
  for (const node of edges.keys()) visit(node);
  return cycles;
}

/**
 * What is wrong with the files under src/, one line each.
 * @param files the text of every file by its path from the root of the project, such as `src/vm/eval.ts`
 */
export function checkArchitecture(files: ReadonlyMap<string, string>): string[] {
  const paths = new Set(files.keys());
  const problems: string[] = [];
  const edges = new Map<string, string[]>();

  for (const [path, text] of files) {
    if (!/\.tsx?$/.test(path) || isTestFile(path)) continue;
    const file = readSource(path, text);
    if (path.endsWith('.tsx') && !reactPlace.allows(path)) {
      problems.push(`${path}: components belong in ${reactPlace.where}`);
    }
    problems.push(...checkGlobals(file));
    const targets: string[] = [];
    for (const each of file.imports) {
      if (!each.specifier.startsWith('.')) {
        problems.push(...checkPackage(file, each));
        continue;
      }
      const target = resolve(path, each.specifier, paths);
      problems.push(...checkRelative(file, each, target));
      if (target !== undefined && each.kind !== 'worker') targets.push(target);
    }
    edges.set(path, targets);
  }

  const names = new Set([...paths].flatMap((path) => roomOf(path) ?? []));
  for (const room of names) {
    if (!Object.hasOwn(rooms, room)) problems.push(`src/${room}: not a room of the house`);
    if (!files.get(`src/${room}/README.md`)?.trim()) problems.push(`src/${room}: has no README.md`);
  }
  for (const cycle of findCycles(edges)) problems.push(`cycle: ${[...cycle, cycle[0]].join(' → ')}`);
  return problems;
}

/** The rooms that a page about the architecture does not name, as `room/`. */
export function unnamedRooms(page: string): string[] {
  return Object.keys(rooms).filter((room) => !page.includes(`${room}/`));
}

/**
 * Addresses of package registries, and whatever else ties an installation to one. Where packages come from is
 * a setting of the person who installs them.
 */
export function registryMentions(text: string): string[] {
  const patterns = [
    /\bregistry\.[a-z0-9-]+(\.[a-z0-9-]+)+/gi,
    /\b[a-z0-9.-]*(npmjs|yarnpkg|npmmirror|jfrog|artifactory|verdaccio)[a-z0-9-]*\.[a-z]{2,}\b/gi,
    /^\s*(@[\w-]+:)?registry\s*=/gim,
    /"resolved":\s*"[a-z+]+:\/\//gi,
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}
