import type { Unit } from './unit.ts';

/**
 * Imports by a name that is computed: `importlib.import_module(name)`, `__import__(name)`, `mock.patch('module.name')`. A
 * program that has such gets all modules of its directory, and those of the library that a string of it names. So does one with import
 * statements in strings: `exec('import json')`.
 */

const COMPUTED = /\b(?:importlib|__import__|import_module|runpy|pkgutil|patch|resolve_name|import_helper)\b/;
const DOTTED = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

export const computesImports = ({ source, library }: Unit): boolean => !library && COMPUTED.test(source);

const IMPORT = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w., \t]+))/gm;

/** What import statements within strings import: a program may run such a string, or write it to a module of its own. */
export function importsInStrings({ constants, library }: Unit): string[] {
  if (library) return [];
  const found: string[] = [];
  for (const constant of constants) {
    if (constant.kind !== 'str') continue;
    for (const [, source, list] of constant.value.matchAll(IMPORT)) {
      for (const part of (source ?? list ?? '').split(',')) found.push(part.trim().split(/\s/)[0] ?? '');
    }
  }
  return found.filter((name) => DOTTED.test(name)).flatMap(withPackages);
}

/** A dotted name with the packages that it would be in: `a.b` gives `a` and `a.b`. */
function withPackages(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The names of the modules of a directory, in the order of their files. */
export function ownModules(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.py'))
    .map((path) => path.replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.'))
    .filter((name) => DOTTED.test(name) && name !== '__init__')
    .sort();
}

/** Every dotted name among a unit's strings, with the packages that it would be in. */
export function namesInStrings({ constants }: Unit): string[] {
  const names: string[] = [];
  for (const constant of constants) {
    if (constant.kind !== 'str' || constant.value.length > 100 || !DOTTED.test(constant.value)) continue;
    names.push(...withPackages(constant.value));
  }
  return names;
}
