import { standsForC } from '../program/c-files.ts';
import type { ProgramModule } from '../program/program.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Header, Module, NONE, WORD } from './layout.ts';
import { Name } from './names.ts';
import { dictGetName, dictSetName, newDict } from './objects/dict.ts';
import { makeList } from './objects/list-storage.ts';
import { intern } from './objects/str-intern.ts';
import { makeString } from './objects/str-value.ts';

/** Modules: the compiled ones of the program and its library, and the native ones. */

/** Where a program's own files are, and where those of the library would be. */
export const HOME = '/home/lockstep';
const LIBRARY = '/usr/lib/python3.13';

/** A compiled module by its full name. The main module is also found as what spawned processes call it. */
export function moduleNamed(vm: Core, name: string): ProgramModule | undefined {
  const wanted = name === '__mp_main__' ? '__main__' : name;
  return vm.program.modules.find((module) => module.name === wanted);
}

/** The path of a module's file; a package without an `__init__.py` has that of its folder, with a slash at the end. */
export function modulePath(vm: Core, module: ProgramModule): string {
  const file = vm.program.files[module.file];
  return `${file?.library === false ? HOME : LIBRARY}/${file?.name ?? '?'}`;
}

function isBuiltIn(vm: Core, module: ProgramModule): boolean {
  const file = vm.program.files[module.file];
  return file?.library === true && standsForC(file.name);
}

/** A new module object with its namespace. */
export function newModule(vm: Core, name: string): number {
  const module = vm.alloc(Cls.module, 4 * WORD);
  const dict = newDict(vm, 8);
  vm.words[(module >> 2) + Module.dict] = dict;
  dictSetName(vm, dict, vm.known(Name.__name__), intern(vm, name));
  dictSetName(vm, dict, vm.known(Name.__doc__), NONE);
  return module;
}

/** The module object of a compiled module, its code not yet run. */
export function loadModule(vm: Core, name: string): number {
  const module = newModule(vm, name);
  const dict = vm.words[(module >> 2) + Module.dict] as number;
  const info = moduleNamed(vm, name);
  if (info === undefined) return module;
  const set = (key: number, value: number): void => dictSetName(vm, dict, key, value);
  const doc = vm.program.codes[info.code]?.doc ?? -1;
  if (doc >= 0) set(vm.known(Name.__doc__), vm.constant(doc));
  const parent = info.isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));
  set(vm.known(Name.__package__), name === '__main__' ? NONE : makeString(vm, parent));
  set(vm.known(Name.__loader__), NONE);
  set(vm.known(Name.__spec__), NONE);
  const path = modulePath(vm, info);
  // What is built in has no file.
  if (!isBuiltIn(vm, info)) set(vm.known(Name.__file__), path.endsWith('/') ? NONE : makeString(vm, path));
  if (info.isPackage)
    set(vm.known(Name.__path__), makeList(vm, [makeString(vm, path.slice(0, path.lastIndexOf('/')))]));
  set(vm.known(Name.__builtins__), builtinsModule(vm));
  return module;
}

function builtinsModule(vm: Core): number {
  return dictGetName(vm, vm.words[Header.modules] as number, intern(vm, 'builtins')) || NONE;
}
