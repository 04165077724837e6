/** A module of the library, as the compiler takes it. */
export interface LibrarySource {
  readonly source: string;
  readonly isPackage: boolean;
  /** As it stands in tracebacks. */
  readonly fileName: string;
}

const sources = import.meta.glob<string>('./**/*.py', { query: '?raw', import: 'default', eager: true });

/** Modules that every program has, whatever it imports. */
export const ALWAYS_INCLUDED: readonly string[] = ['_bootstrap', '_builtins', '_operators'];

/** The library's module of a dotted name: `threading`, `multiprocessing.queues`. */
export function findLibraryModule(name: string): LibrarySource | undefined {
  const path = name.replaceAll('.', '/');
  const file = sources[`./${path}.py`];
  if (file !== undefined) return { source: file, isPackage: false, fileName: `${path}.py` };
  const init = sources[`./${path}/__init__.py`];
  return init === undefined ? undefined : { source: init, isPackage: true, fileName: `${path}/__init__.py` };
}

/** Names of all modules of the library that a program may import. */
export const libraryModuleNames: readonly string[] = Object.keys(sources).map((path) =>
  path
    .slice(2)
    .replace(/(\/__init__)?\.py$/, '')
    .replaceAll('/', '.'),
);
