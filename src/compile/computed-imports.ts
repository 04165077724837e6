import type { Unit } from './unit.ts';

/**
 * Imports by a name that is computed: `importlib.import_module(name)`, `__import__(name)`, `mock.patch('module.name')`. A
 * program that has such gets all modules of its directory, and those of the library that a string of it names.
 */

const COMPUTED = /\b(?:importlib|__import__|import_module|runpy|pkgutil|patch|resolve_name|import_helper)\b/;
const DOTTED = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

export const computesImports = ({ source, library }: Unit): boolean => !library && COMPUTED.test(source);

/** The names of the modules of a directory, in the order of their files. */
export function ownModules(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.py'))
    .map((path) => path.replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.'))
    .filter((name) => DOTTED.test(name) && name !== '__init__')
    .sort();
}

/** Every dotted name among a unit's strings, with the packages that it would be in: `a.b` gives `a` and `a.b`. */
export function namesInStrings({ constants }: Unit): string[] {
  const names: string[] = [];
  for (const constant of constants) {
    if (constant.kind !== 'str' || constant.value.length > 100 || !DOTTED.test(constant.value)) continue;
    const parts = constant.value.split('.');
    for (let count = 1; count <= parts.length; count++) names.push(parts.slice(0, count).join('.'));
  }
  return names;
}
