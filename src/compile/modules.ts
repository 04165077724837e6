import type { ImportReference } from './unit.ts';

/** A module of the program itself, found for linking. */
export interface ModuleSource {
  readonly name: string;
  readonly source: string;
  readonly fileName: string;
  readonly isPackage: boolean;
  readonly library: false;
}

/** A module of the library, found for linking. */
export interface LibrarySource extends LibraryModule {
  readonly name: string;
  readonly library: true;
}

export type FindModule = (name: string) => ModuleSource | LibrarySource | undefined;

/** The file of a folder that is a package without an `__init__.py`: it ends with a slash. */
const NAMESPACE = '/';

/** What the library gives for a module name. */
export interface LibraryModule {
  /** The compiled unit as text, see `unit-text.ts`. */
  readonly unit: string;
  readonly isPackage: boolean;
  readonly fileName: string;
}

/**
 * Looks among the program's own files first, then in the library.
 *
 * @param sources more of the program's sources, to know whether it changes `sys.path`
 */
export function moduleFinder(
  files: ReadonlyMap<string, string>,
  library: (name: string) => LibraryModule | undefined,
  sources: readonly string[] = [],
): FindModule {
  const changesPath = [...sources, ...files.values()].some((source) => TELLS_PATH.test(source));
  return (name) => {
    const path = name.replaceAll('.', '/');
    for (const [fileName, isPackage] of [
      [`${path}/__init__.py`, true],
      [`${path}.py`, false],
    ] as const) {
      const source = files.get(fileName);
      if (source !== undefined) return { name, source, fileName, isPackage, library: false };
    }
    // A folder without __init__.py is a package too, an empty one.
    if ([...files.keys()].some((file) => file.startsWith(`${path}/`) && file.endsWith('.py'))) {
      return { name, source: '', fileName: `${path}${NAMESPACE}`, isPackage: true, library: false };
    }
    const added = changesPath ? addedToPath(files, path) : undefined;
    if (added !== undefined) return { name, ...added, library: false };
    const found = library(name);
    return found === undefined ? undefined : { name, ...found, library: true };
  };
}

const TELLS_PATH = /\bsys\.path\b|\bfrom sys import\b.*\bpath\b/;

/** A module or package in some folder, for programs that add folders to `sys.path`. */
function addedToPath(
  files: ReadonlyMap<string, string>,
  path: string,
): Pick<ModuleSource, 'source' | 'fileName' | 'isPackage'> | undefined {
  for (const [ending, isPackage] of [
    [`/${path}/__init__.py`, true],
    [`/${path}.py`, false],
  ] as const) {
    for (const [fileName, source] of files)
      if (fileName.endsWith(ending)) return { source, fileName, isPackage };
  }
  return undefined;
}

/** The full names of the modules that an import statement may load, in the order in which it would. */
export function importedNames(
  reference: ImportReference,
  importer: { readonly name: string; readonly isPackage: boolean },
): string[] {
  const base = absoluteName(reference, importer);
  if (base === undefined) return [];
  const parents =
    base === '' ? [] : base.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
  const children = reference.names
    .filter((name) => name !== '*')
    .map((name) => (base === '' ? name : `${base}.${name}`));
  return [...parents, ...children];
}

function absoluteName(
  { level, module }: ImportReference,
  importer: { readonly name: string; readonly isPackage: boolean },
): string | undefined {
  if (level === 0) return module;
  const parts = importer.name.split('.');
  const up = importer.isPackage ? level - 1 : level;
  // The main module is no package: a relative import in it fails when it runs.
  if (importer.name === '__main__' || up > parts.length) return undefined;
  const packageName = parts.slice(0, parts.length - up).join('.');
  if (packageName === '') return undefined;
  return module === '' ? packageName : `${packageName}.${module}`;
}
