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

/** A compiled module by its full name. The main module is also found as what spawned processes call it. */
export function moduleNamed(vm: Core, name: string): ProgramModule | undefined {
  const wanted = name === '__mp_main__' ? '__main__' : name;
  return vm.program.modules.find((module) => module.name === wanted);
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
  set(vm.known(Name.__file__), makeString(vm, vm.program.files[info.file]?.name ?? '?'));
  if (info.isPackage) set(vm.known(Name.__path__), makeList(vm, []));
  set(vm.known(Name.__builtins__), builtinsModule(vm));
  return module;
}

function builtinsModule(vm: Core): number {
  return dictGetName(vm, vm.words[Header.modules] as number, intern(vm, 'builtins')) || NONE;
}
