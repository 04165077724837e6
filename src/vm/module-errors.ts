import type { Core } from './core.ts';
import { Module } from './layout.ts';
import { HOME } from './modules.ts';
import { type KnownName, Name } from './names.ts';
import { dictGetName } from './objects/dict.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { STANDARD_MODULES } from './standard-modules.ts';

/** What is said of an attribute that a module does not have: it may not have been run to its end, or hide another module. */

function textIn(vm: Core, module: number, name: KnownName): string | undefined {
  const value = dictGetName(vm, vm.words[(module >> 2) + Module.dict] as number, vm.known(name));
  return value !== 0 && isStr(vm, value) ? stringOf(vm, value) : undefined;
}

/** Is a module's body being run? */
export const isLoading = (vm: Core, module: number): boolean =>
  dictGetName(vm, vm.words[(module >> 2) + Module.dict] as number, vm.known(Name.__initializing__)) !== 0;

export function noModuleAttribute(vm: Core, module: number, attribute: string): string {
  const name = textIn(vm, module, Name.__name__);
  if (name === undefined) return `module has no attribute '${attribute}'`;
  const plain = `module '${name}' has no attribute '${attribute}'`;
  const file = textIn(vm, module, Name.__file__);
  const shadows = file !== undefined && liesInHome(file);
  if (shadows && STANDARD_MODULES.has(name))
    return `${plain} (consider renaming '${file}' since it has the same name as the standard library module named '${name}' and the import system gives it precedence)`;
  if (!isLoading(vm, module)) return plain;
  if (shadows)
    return `${plain} (consider renaming '${file}' if it has the same name as a third-party module you intended to import)`;
  const from = file === undefined ? '' : ` from '${file}'`;
  return `partially initialized module '${name}'${from} has no attribute '${attribute}' (most likely due to a circular import)`;
}

/** A module or package that lies directly in the program's directory. */
function liesInHome(file: string): boolean {
  const parts = file.slice(HOME.length + 1).split('/');
  return file.startsWith(`${HOME}/`) && parts.length === (parts.at(-1) === '__init__.py' ? 2 : 1);
}
