/** The part of the standard library that is written in Python: real files, taken into the build as text. */

const sources = import.meta.glob<string>('./**/*.py', { query: '?raw', eager: true, import: 'default' });

/** One module of the library. */
export interface LibraryModule {
  readonly source: string;
  readonly isPackage: boolean;
  /** As it stands in tracebacks: `threading.py`, `multiprocessing/process.py`. */
  readonly fileName: string;
}

const modules = new Map<string, LibraryModule>();
for (const [path, source] of Object.entries(sources)) {
  const fileName = path.slice('./'.length);
  const isPackage = fileName.endsWith('/__init__.py');
  const name = fileName.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  modules.set(name, { source, isPackage, fileName });
}

/** The module of a dotted name, or undefined. */
export const libraryModule = (name: string): LibraryModule | undefined => modules.get(name);
