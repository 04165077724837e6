/** The part of the standard library that is written in Python: real files, compiled when the project is built (`scripts/library.mjs`). */

const units = import.meta.glob<string>('./**/*.py', { query: '?unit', eager: true, import: 'default' });

/** One module of the library. */
export interface LibraryModule {
  /** The compiled unit, as text (`src/compile/unit-text.ts`). */
  readonly unit: string;
  readonly isPackage: boolean;
  /** As it stands in tracebacks: `threading.py`, `multiprocessing/process.py`. */
  readonly fileName: string;
}

const modules = new Map<string, LibraryModule>();
for (const [path, unit] of Object.entries(units)) {
  const fileName = path.slice('./'.length);
  const isPackage = fileName.endsWith('/__init__.py');
  const name = fileName.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  modules.set(name, { unit, isPackage, fileName });
}

/** The module of a dotted name, or undefined. */
export const libraryModule = (name: string): LibraryModule | undefined => modules.get(name);

/** The names of all modules. */
export const libraryNames: readonly string[] = [...modules.keys()].sort();
